"""The tagger's network: a BERT encoder of six layers of 384, and per word piece three kinds of answers.

The encoder's second embedding table, which tells sentences of a pair apart in BERT, here tells how a piece stands in
the text: its letter case and whether a space stands before it. The vocabulary is uncased, so this is all the model
knows of case.
"""

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

HIDDEN, LAYERS, HEADS, INNER, PIECES = 384, 6, 12, 1536, 128
SHAPES = 8  # letter case (4) × space before (2)
ANSWERS = 14  # garbled; serious; ten categories; and for training alone: marked by a rater, mended by a post-editor


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        weights = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + bias
        mixed = weights.softmax(-1) @ v
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, n, HIDDEN))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    def __init__(self, vocabulary):
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.answer = nn.Linear(HIDDEN, ANSWERS)
        self.drop = nn.Dropout(0.1)

    def forward(self, pieces, shapes):
        """Logits `[batch, pieces, 14]`; a piece of id 0 is padding."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.drop(self.norm(self.words(pieces) + self.places(places) + self.shapes(shapes)))
        bias = (pieces == 0).to(x.dtype)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return self.answer(self.drop(x))


def from_minilm(folder):
    """The tagger with the encoder of all-MiniLM-L6-v2 and fresh answers."""
    old = load_file(str(Path(folder) / "model.safetensors"))
    config = json.loads((Path(folder) / "config.json").read_text())
    assert (config["hidden_size"], config["num_hidden_layers"]) == (HIDDEN, LAYERS)
    tagger = Tagger(config["vocab_size"])
    new = {
        "words.weight": old["embeddings.word_embeddings.weight"],
        "places.weight": old["embeddings.position_embeddings.weight"],
        "shapes.weight": old["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1),
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
        "answer.weight": torch.randn(ANSWERS, HIDDEN) * 0.02,
        "answer.bias": torch.tensor([-1.5] + [0.0] * (ANSWERS - 1)),
    }
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for i in range(LAYERS):
        theirs = f"encoder.layer.{i}."
        for kind in ("weight", "bias"):
            parts = [old[f"{theirs}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
            new[f"layers.{i}.qkv.{kind}"] = torch.cat(parts)
            for ours, name in names.items():
                new[f"layers.{i}.{ours}.{kind}"] = old[f"{theirs}{name}.{kind}"]
    tagger.load_state_dict(new)
    return tagger
