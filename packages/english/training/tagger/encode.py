"""Turns labelled texts into what the network reads and is held to.

A text becomes windows of at most 128 word pieces, cut between sentences. Per piece: its id, its shape (see `model.py`), and
the targets: for each of the network's answers a probability or -1 where nothing is known.
"""

import re

import numpy as np
from model import ANSWERS, PIECES
from texts import CATEGORIES
from tokenizers import Tokenizer

GARBLED, SERIOUS, FIRST_CATEGORY, RATER, EDITOR = 0, 1, 2, 12, 13
START, STOP = 101, 102
SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|[。！？]")


class Pieces:
    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.start, self.stop = START, STOP

    def __call__(self, text):
        """`(ids, offsets)` without the marks of start and stop."""
        out = self.tokenizer.encode(text, add_special_tokens=False)
        return out.ids, out.offsets


def shape(text, a, b):
    """0–7: letter case (none or lower, capitalised, capitals, no letter), and 4 more where no space stands before."""
    piece = text[a:b]
    if not any(c.isalpha() for c in piece):
        case = 3
    elif len(piece) > 1 and piece.isupper():
        case = 2
    elif piece[0].isupper():
        case = 1
    else:
        case = 0
    return case + (0 if a == 0 or text[a - 1].isspace() else 4)


def sentences(text):
    cuts = [0, *(m.end() for m in SENTENCE.finditer(text)), len(text)]
    return [(a, b) for a, b in zip(cuts, cuts[1:]) if b > a]


def windows(text, offsets, limit=PIECES - 2):
    """Runs of whole sentences `(first, last + 1)` of at most `limit` pieces; a longer sentence is cut anywhere."""
    ends = [b for _, b in sentences(text)]
    out, start, sentence_start, s = [], 0, 0, 0
    for i, (a, _) in enumerate(offsets):
        if s < len(ends) - 1 and a >= ends[s]:
            while s < len(ends) - 1 and a >= ends[s]:
                s += 1
            sentence_start = i
        if i - start >= limit:
            cut = sentence_start if sentence_start > start else i
            out.append((start, cut))
            start = cut
    if start < len(offsets):
        out.append((start, len(offsets)))
    return out


def targets(offsets, spans=None, soft=None, answer=GARBLED):
    """
    `spans`: `(from, to, category or None, serious or None)`, category `"?"` where nothing is known. `soft`: `(from, to,
    probability)`. Pieces outside all of them are known to be fine.
    """
    out = np.full((len(offsets), ANSWERS), -1, dtype=np.float16)
    out[:, answer] = 0
    for from_, to, *what in spans or ():
        hit = [i for i, (a, b) in enumerate(offsets) if a < to and b > from_]
        if not hit:  # nothing but spaces: the next piece bears the mark
            hit = [i for i, (a, _) in enumerate(offsets) if a >= to][:1]
        for i in hit:
            if what[0] == "?":
                if out[i, answer] == 0:
                    out[i, answer] = -1
                continue
            out[i, answer] = 1
            if what[0]:
                out[i, FIRST_CATEGORY : FIRST_CATEGORY + 10] = 0
                out[i, FIRST_CATEGORY + CATEGORIES.index(what[0])] = 1
            if what[1] is not None:
                out[i, SERIOUS] = float(what[1])
    if soft:
        j = 0
        for i, (a, b) in enumerate(offsets):
            while j < len(soft) and soft[j][1] <= a:
                j += 1
            out[i, answer] = soft[j][2] if j < len(soft) and soft[j][0] < b else -1
    return out


class Set:
    """Grows by texts; ends as flat arrays with the bounds of each window."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.ids, self.shapes, self.targets, self.bounds, self.weights = [], [], [], [0], []

    def add(self, text, weight=1.0, **labels):
        ids, offsets = self.pieces(text)
        marks = targets(offsets, **labels)
        none = np.full((1, ANSWERS), -1, dtype=np.float16)
        for a, b in windows(text, offsets):
            self.ids.append(np.array([START, *ids[a:b], STOP], dtype=np.int32))
            self.shapes.append(np.array([3, *(shape(text, x, y) for x, y in offsets[a:b]), 3], dtype=np.uint8))
            self.targets.append(np.concatenate([none, marks[a:b], none]))
            self.bounds.append(self.bounds[-1] + b - a + 2)
            self.weights.append(weight)

    def save(self, path):
        np.savez(
            path,
            ids=np.concatenate(self.ids),
            shapes=np.concatenate(self.shapes),
            targets=np.concatenate(self.targets),
            bounds=np.array(self.bounds),
            weights=np.array(self.weights, dtype=np.float32),
        )
        print(f"{path}: {len(self.weights)} windows, {self.bounds[-1]} pieces", flush=True)
