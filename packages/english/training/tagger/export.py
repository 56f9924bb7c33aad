"""Writes the tagger as int8 ONNX with a vocabulary pruned to what English text needs.

    python export.py --model DIR --weights FILE --sets FILE… --out DIR

Pieces with characters beyond ASCII that the training sets never use, and the unused ones, are left out. Inputs `pieces` and
`shapes` are int32 `[1, n]`, the output `answers` is float `[1, n, 12]` (logits).
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from encode import Pieces
from model import from_minilm
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn


class Answers(nn.Module):
    """The answers that are of use outside training."""

    def __init__(self, tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces, shapes):
        return self.tagger(pieces, shapes)[..., :12]


def prune(tagger, pieces, sets):
    """Leaves out rows of the vocabulary; returns the pieces that are left, in their new order."""
    seen = set()
    for path in sets:
        seen.update(np.unique(np.load(path)["ids"]).tolist())
    names = [pieces.tokenizer.id_to_token(i) for i in range(pieces.tokenizer.get_vocab_size())]
    kept = [
        i
        for i, name in enumerate(names)
        if name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
        or (i in seen and not name.startswith("["))
        or (name.isascii() and not name.startswith("[") and len(name) > 0)
        or name == "["
    ]
    tagger.words = nn.Embedding.from_pretrained(tagger.words.weight[kept])
    return [names[i] for i in kept]


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--model", required=True)
    ask.add_argument("--weights", required=True)
    ask.add_argument("--sets", required=True, nargs="+")
    ask.add_argument("--out", required=True)
    options = ask.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    tagger = from_minilm(options.model)
    tagger.load_state_dict(torch.load(options.weights, weights_only=True)["tagger"])
    tagger.eval()
    names = prune(tagger, Pieces(f"{options.model}/tokenizer.json"), options.sets)
    assert names[0] == "[PAD]"
    (out / "tagger.vocab.txt").write_text("\n".join(names), encoding="utf8")
    example = torch.tensor([[3, 50, 60, 4]], dtype=torch.int32)
    with tempfile.TemporaryDirectory() as folder:
        torch.onnx.export(
            Answers(tagger),
            (example, torch.zeros_like(example)),
            f"{folder}/float.onnx",
            input_names=["pieces", "shapes"],
            output_names=["answers"],
            dynamic_axes={name: {1: "n"} for name in ("pieces", "shapes", "answers")},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(f"{folder}/float.onnx", f"{folder}/ready.onnx", skip_symbolic_shape=True)
        quantize_dynamic(
            f"{folder}/ready.onnx",
            str(out / "tagger.onnx"),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=False,
            op_types_to_quantize=["MatMul", "Gather"],
        )
        onnx.save(onnx.load(f"{folder}/ready.onnx"), str(out / "float.onnx"))
    print({p.name: p.stat().st_size for p in out.iterdir()}, len(names), "pieces")


if __name__ == "__main__":
    main()
