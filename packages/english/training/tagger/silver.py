"""Silver labels for weak engines' output: how likely each word would be marked, told with the reference at hand.

The training texts of the gold come from the same collection, so a small model can learn, from what the reference and the
other engines say in a word's place, what the annotator marked. It then labels the rest of the collection, and the tagger,
which sees English alone, learns from that.

    python silver.py --data DIR --eval DIR --out silver.jsonl.gz

Writes one line a segment: `{text, pair, set, i, system, words: [[from, to, probability]…]}`, offsets in code points.
"""

import argparse
import gzip
import json
import math
import random
from collections import Counter, defaultdict
from difflib import SequenceMatcher

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score, roc_auc_score
from texts import Kept, gold_lines, lines, read_gold, rows, tokens

SYSTEMS = ("argos", "opusmt", "nllb", "bergamot-tiny", "bergamot-base", "bergamot-base-memory")


def stem(word):
    for end in ("'s", "’s", "ing", "ied", "ies", "ed", "es", "ly", "s", "d"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            return word[: -len(end)]
    return word


class Clean:
    """How often words and pairs of words stand in clean English."""

    def __init__(self, paths):
        self.one, self.two = Counter(), Counter()
        for path in paths:
            for line in lines(path):
                words = [w.lower() for w, _, _ in tokens(line)]
                self.one.update(words)
                self.two.update(zip(words, words[1:]))
        self.two = Counter({k: v for k, v in self.two.items() if v > 1})


class Version:
    """Another English version of a segment: the reference or a second engine's output."""

    def __init__(self, text):
        self.words = [w.lower() for w, _, _ in tokens(text)]
        self.set = set(self.words)
        self.stems = {stem(w) for w in self.words}
        self.pairs = set(zip(self.words, self.words[1:]))


def features(words, reference, others, clean, system):
    """One row a word. `others` are the other engines' versions (perhaps none)."""
    low = [w.lower() for w in words]
    n = len(low)
    matcher = SequenceMatcher(None, low, reference.words, autojunk=False)
    kind = [0] * n
    for op, a, b, c, d in matcher.get_opcodes():
        for i in range(a, b):
            kind[i] = {"equal": 1, "replace": 2, "delete": 3, "insert": 0}[op]
    k = max(1, len(others))
    base = []
    for i, w in enumerate(low):
        before = low[i - 1] if i else "<"
        after = low[i + 1] if i + 1 < n else ">"
        s = stem(w)
        base.append([
            w in reference.set,
            s in reference.stems,
            (before, w) in reference.pairs,
            (w, after) in reference.pairs,
            sum(w in o.set for o in others) / k,
            sum(s in o.stems for o in others) / k,
            sum((before, w) in o.pairs for o in others) / k,
            sum((w, after) in o.pairs for o in others) / k,
            kind[i] == 1,
            kind[i] == 2,
        ])  # fmt: skip
    base = np.array(base, dtype=np.float32).reshape(n, -1)
    padded = np.pad(base, ((3, 3), (0, 0)), mode="edge")
    near = [padded[3 + d : 3 + d + n] for d in (-2, -1, 1, 2)]
    wide = sum(padded[3 + d : 3 + d + n] for d in range(-3, 4)) / 7
    whole = np.repeat(base.mean(0, keepdims=True), n, 0)
    counts = [(clean.one[w], low.index(w) < i) for i, w in enumerate(low)]
    extra = np.array(
        [
            [
                math.log1p(count),
                seen,
                math.log1p(clean.two[(low[i - 1], low[i])]) if i else -1,
                math.log1p(clean.two[(low[i], low[i + 1])]) if i + 1 < n else -1,
                words[i][:1].isupper(),
                words[i].isdigit(),
                not words[i][:1].isalnum(),
                len(words[i]),
                i,
                n - i,
                n / max(1, len(reference.words)),
                matcher.ratio(),
                len(others),
                SYSTEMS.index(system),
            ]
            for i, (count, seen) in enumerate(counts)
        ],
        dtype=np.float32,
    ).reshape(n, -1)
    return np.concatenate([base, *near, wide, whole, extra], 1)


def load(data, kept):
    """The collection by segment: `{(pair, set, i): {system: (mt, ref)}}`, kept segments left out."""
    segments, shared = defaultdict(dict), set()
    for row in rows(f"{data}/mt-weak.jsonl.gz"):
        key = (row["pair"], row["set"], row["i"])
        segments[key][row["system"]] = (row["mt"], row["ref"])
        if kept.holds(row["source"], row["mt"], row["ref"]):
            shared.add((row["set"], row["i"]) if row["set"].startswith("flores") else key)
    return {k: v for k, v in segments.items() if k not in shared and k[1:] not in shared}


def versions(segment, system):
    reference = Version(segment[system][1])
    return reference, [Version(mt) for name, (mt, _) in segment.items() if name != system]


def gold_table(articles, segments, clean):
    table, labels, weights = [], [], []
    for article in articles:
        if article["system"] == "composed":
            continue
        for number, text, spans in gold_lines(article):
            key = (f"{article['lang']}-en", article["set"], article["first"] + number)
            segment = segments.get(key, {})
            if segment.get(article["system"], ("",))[0].strip() != text.strip():
                continue
            parts = tokens(text)
            table.append(features([w for w, _, _ in parts], *versions(segment, article["system"]), clean, article["system"]))
            for _, a, b in parts:
                hit = [s for s in spans if s["start"] < b and s["end"] > a]
                labels.append(any(not s.get("needs_source") for s in hit))
                weights.append(0.0 if hit and not labels[-1] else 1.0)
    return np.concatenate(table), np.array(labels), np.array(weights)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--data", required=True)
    ask.add_argument("--eval", required=True)
    ask.add_argument("--out", required=True)
    ask.add_argument("--per-pair", type=int, default=900, help="segments of a pair that isn't Chinese")
    options = ask.parse_args()
    rng = random.Random(6)
    clean = Clean([f"{options.data}/text.{name}.txt.gz" for name in ("wikinews_en", "digitalgov", "masc")])
    segments = load(options.data, Kept(options.eval))
    learn, aside = read_gold(f"{options.data}/gold.train.json.gz")
    x, y, w = gold_table(learn, segments, clean)
    model = HistGradientBoostingClassifier(
        max_iter=300, learning_rate=0.04, max_leaf_nodes=15, min_samples_leaf=60, l2_regularization=5, random_state=6
    ).fit(x, y, w)
    x2, y2, w2 = gold_table(aside, segments, clean)
    p = model.predict_proba(x2)[:, 1]
    print(f"learnt from {len(y)} words; aside: {len(y2)} words, marked {y2.mean():.3f},", end=" ")
    print(f"AUC {roc_auc_score(y2, p, sample_weight=w2):.3f}, AP {average_precision_score(y2, p, sample_weight=w2):.3f}")
    held = {(f"{a['lang']}-en", a["set"], a["first"] + n) for a in aside if "set" in a for n in range(80)}
    by_pair = defaultdict(list)
    for key, segment in segments.items():
        if key in held:
            continue
        for system in segment:
            by_pair[key[0]].append((key, system))
    with gzip.open(options.out, "wt", encoding="utf8", compresslevel=3) as out:
        for pair in sorted(by_pair):
            chosen = sorted(by_pair[pair])
            rng.shuffle(chosen)
            for key, system in chosen if pair == "zh-en" else chosen[: options.per_pair]:
                text = segments[key][system][0]
                parts = tokens(text)
                if not 4 <= len(parts) <= 120:
                    continue
                rows_ = features([t for t, _, _ in parts], *versions(segments[key], system), clean, system)
                p = model.predict_proba(rows_)[:, 1]
                words = [[a, b, round(float(q), 3)] for (_, a, b), q in zip(parts, p)]
                record = {"text": text, "pair": pair, "set": key[1], "i": key[2], "system": system, "words": words}
                out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
