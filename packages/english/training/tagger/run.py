"""Runs a tagger (a checkpoint or an ONNX file) over texts, a block at a time."""

import numpy as np
import torch
from encode import shape, windows
from model import from_minilm


class Runner:
    def __init__(self, path, model, pieces):
        self.pieces = pieces
        self.onnx = path.endswith(".onnx")
        if self.onnx:
            import onnxruntime

            wanted = onnxruntime.SessionOptions()
            wanted.intra_op_num_threads = 1
            self.session = onnxruntime.InferenceSession(path, wanted, providers=["CPUExecutionProvider"])
        else:
            self.tagger = from_minilm(model)
            self.tagger.load_state_dict(torch.load(path, weights_only=True)["tagger"])
            self.tagger.eval()

    def answers(self, ids, shapes):
        if self.onnx:
            feed = {"pieces": ids[None].astype(np.int32), "shapes": shapes[None].astype(np.int32)}
            return self.session.run(None, feed)[0][0]
        with torch.no_grad():
            return self.tagger(torch.from_numpy(ids[None]), torch.from_numpy(shapes[None]))[0].numpy()

    def __call__(self, text):
        """`(offsets, logits)` of the pieces of a block."""
        ids, offsets = self.pieces(text)
        parts = []
        for a, b in windows(text, offsets):
            window = np.array([self.pieces.start, *ids[a:b], self.pieces.stop], dtype=np.int64)
            shapes = np.array([3, *(shape(text, x, y) for x, y in offsets[a:b]), 3], dtype=np.int64)
            parts.append(self.answers(window, shapes)[1:-1])
        return offsets, np.concatenate(parts) if parts else np.zeros((0, 1))
