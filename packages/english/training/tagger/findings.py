"""From the network's answers to findings, and findings against the gold, by the bench's rules."""

import math

import numpy as np
from texts import CATEGORIES, WORD

LONG = 90
STEP = 0.25


def words_of(text, offsets, garbled):
    """Each word or mark of the text with the highest answer of its pieces: `[(from, to, logit, is no mark)]`."""
    out, i = [], 0
    for m in WORD.finditer(text):
        a, b = m.span()
        while i < len(offsets) and offsets[i][1] <= a:
            i += 1
        j, best = i, -99.0
        while j < len(offsets) and offsets[j][0] < b:
            best = max(best, garbled[j])
            j += 1
        if j > i:
            out.append((a, b, float(best), text[a].isalnum()))
    return out


def runs(words, low):
    """
    Maximal runs of words of at least `low`: `(from, to, [highest, mean, log of the number of words, mean of the block])`. One of
    over 90 characters is taken apart by raising the bar inside it. Marks at its ends are left out.
    """
    out = []
    block = sum(p for _, _, p, _ in words) / max(1, len(words))

    def take(part, bar):
        run = []
        for word in [*part, None]:
            if word is not None and word[2] >= bar:
                run.append(word)
                continue
            if len(run) > 1 and run[-1][1] - run[0][0] > LONG:
                take(run, bar + STEP)
            elif run:
                logits = [p for _, _, p, _ in run]
                figures = [max(logits), sum(logits) / len(logits), math.log(len(run)), block]
                solid = [word for word in run if word[3]] or run
                out.append((solid[0][0], solid[-1][1], figures))
            run = []

    take(words, low)
    return out


def touches(a, b, c, d):
    shared = min(b, d) - max(a, c)
    return shared > 0 and (b - a <= LONG or shared * 4 >= b - a)


def places(span):
    return [(span["start"], span["end"]), *((o["start"], o["end"]) for o in span.get("alternatives", ()))]


def is_neutral(span):
    return bool(span.get("optional") or span.get("needs_source"))


def verdicts(found, spans):
    """Per finding 1, 0 or None (touches only what counts neither way); per span whether it is touched."""
    touched, fates = [False] * len(spans), []
    for a, b, *_ in found:
        fate = 0
        for k, span in enumerate(spans):
            if any(touches(a, b, c, d) for c, d in places(span)):
                touched[k] = True
                if not is_neutral(span):
                    fate = 1
                elif fate == 0:
                    fate = None
        fates.append(fate)
    return fates, touched


class Tally:
    """Sums over articles, so that figures and their spread over articles can be told."""

    def __init__(self):
        self.articles = []

    def add(self, text, spans, found):
        fates, touched = verdicts(found, spans)
        counted = [(s, t) for s, t in zip(spans, touched) if not is_neutral(s)]
        mark = np.zeros(len(text), dtype=np.int8)
        for s in spans:
            for a, b in places(s):
                mark[a:b] = 2
        for s in spans:
            if not is_neutral(s):
                mark[s["start"] : s["end"]] = 1
        cover = np.zeros(len(text), dtype=bool)
        for a, b, *_ in found:
            cover[a:b] = True
        serious = [t for s, t in counted if s["severity"] != "minor"]
        kinds = np.zeros((len(CATEGORIES), 2), dtype=int)
        for s, t in counted:
            kinds[CATEGORIES.index(s["category"])] += (1, t)
        self.articles.append(
            (
                np.array([
                    sum(f == 1 for f in fates), sum(f == 0 for f in fates), len(counted), sum(t for _, t in counted),
                    len(serious), sum(serious), (cover & (mark == 1)).sum(), (cover & (mark == 0)).sum(), (mark == 1).sum(),
                    len(text.split()), len(found),
                ]),
                kinds,
            )
        )  # fmt: skip

    @staticmethod
    def of(sums):
        right, wrong, spans, hit, serious, hit2, in_gold, outside, marked, words, found = (float(x) for x in sums)
        p, r = right / max(1, right + wrong), hit / max(1, spans)
        cp, cr = in_gold / max(1, in_gold + outside), in_gold / max(1, marked)
        return {
            "precision": p, "recall": r, "serious": hit2 / max(1, serious), "charF1": 2 * cp * cr / max(1e-9, cp + cr),
            "charPrecision": cp, "perThousandWords": 1000 * found / max(1, words),
        }  # fmt: skip

    def figures(self):
        return {k: round(v, 3) for k, v in self.of(sum(a for a, _ in self.articles)).items()}

    def by_category(self):
        total = sum(k for _, k in self.articles)
        return {c: {"spans": int(n), "recall": round(t / n, 3) if n else None} for c, (n, t) in zip(CATEGORIES, total)}

    def interval(self, name, times=1000, seed=6):
        """95 % of resampled sets of articles give a figure between these."""
        rng, rows = np.random.default_rng(seed), [a for a, _ in self.articles]
        values = [self.of(sum(rows[i] for i in rng.integers(0, len(rows), len(rows))))[name] for _ in range(times)]
        return [round(float(v), 3) for v in np.quantile(values, [0.025, 0.975])]
