"""Chooses the bar, fits the confidence, and measures the model: writes `src/tagger/model.ts` and the card.

    python calibrate.py --model DIR --data DIR --eval DIR --onnx FILE --float FILE \
      --vocabulary FILE --card FILE --typescript FILE --log LONG FINISH

Bars and confidence come from the held-aside gold texts and from clean English that training never saw. The texts of the
evaluation folder are measured only, after everything is fixed.
"""

import argparse
import hashlib
import json
import random
import re
from pathlib import Path

from encode import Pieces
from findings import Tally, runs, verdicts, words_of
from run import Runner
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from texts import Kept, is_reserved, lines, read_gold, rows, utf16_spans

CLEAN = {"wikinews_en": 40, "digitalgov": 40, "masc": 60, "factbook": 10, "18f": 40, "presidential_all": 40}
REFERENCES = 150
# Confidence is meant for a mixture of this many words of clean English to one that a weak engine wrote.
CLEAN_SHARE = 6


class PrunedPieces(Pieces):
    """Pieces numbered as in the pruned vocabulary."""

    def __init__(self, path, vocabulary):
        super().__init__(path)
        names = Path(vocabulary).read_text(encoding="utf8").split("\n")
        new = {name: i for i, name in enumerate(names)}
        size = self.tokenizer.get_vocab_size()
        self.map = [new.get(self.tokenizer.id_to_token(i), new["[UNK]"]) for i in range(size)]
        self.start, self.stop = new["[CLS]"], new["[SEP]"]

    def __call__(self, text):
        ids, offsets = super().__call__(text)
        return [self.map[i] for i in ids], offsets


def blocks_of(article):
    """`(start, text)` of each line that has text."""
    start = 0
    for text in article["text"].split("\n"):
        if text.strip():
            yield start, text
        start += len(text) + 1


def judged(runner, article):
    """The words of each block with their logits."""
    out = []
    for start, text in blocks_of(article):
        offsets, logits = runner(text)
        out.append((start, text, words_of(text, offsets, logits[:, 0]), offsets, logits))
    return out


def found(article, low):
    """Runs `(from, to, figures)` of all its blocks at this bar."""
    return [
        (start + a, start + b, figures)
        for start, _, words, _, _ in article["judged"]
        for a, b, figures in runs(words, low)
    ]


def clean_articles(data, kept):
    """Reserved paragraphs of each source, and reserved references."""
    rng = random.Random(7)
    for name, count in CLEAN.items():
        paragraphs = [p.strip() for p in lines(f"{data}/text.{name}.txt.gz") if 20 < len(p.split()) < 200]
        paragraphs = [p for p in paragraphs if is_reserved(p) and not re.search(r"https?:|www\.", p) and not kept.holds(p)]
        for text in rng.sample(paragraphs, count):
            yield {"id": name, "text": text, "spans": []}
    references = sorted({row["ref"] for row in rows(f"{data}/mt-weak.jsonl.gz") if row["set"].startswith("wmt")})
    references = [r for r in references if is_reserved(r) and len(r.split()) > 6 and not kept.holds(r)]
    for text in rng.sample(references, REFERENCES):
        yield {"id": "reference", "text": text, "spans": []}


def confidence(model, finding):
    return float(model.predict_proba([finding[2]])[0, 1])


def fit(articles, clean, low, share):
    """Logistic confidence; `share`: words of clean text for one of machine translation."""
    x, y, w = [], [], []
    for article in articles:
        runs_ = found(article, low)
        for one, fate in zip(runs_, verdicts(runs_, article["spans"])[0]):
            if fate is not None:
                x.append(one[2])
                y.append(fate)
                w.append(1.0)
    weight = share * sum(len(a["text"]) for a in articles) / sum(len(a["text"]) for a in clean)
    for article in clean:
        for one in found(article, low):
            x.append(one[2])
            y.append(0)
            w.append(weight)
    return LogisticRegression(C=1.0, max_iter=1000).fit(x, y, w)


def measure(articles, model, low, cut):
    tally = Tally()
    for article in articles:
        kept = [f for f in found(article, low) if confidence(model, f) >= cut]
        tally.add(article["text"], article["spans"], kept)
    return tally


def choose(articles, clean):
    """The bar, by recall and character F1 on the texts aside where precision is at least 0.8."""
    best = None
    for low in (-3.0, -2.5, -2.0, -1.5, -1.0, -0.5):
        model = fit(articles, clean, low, CLEAN_SHARE)
        figures = measure(articles, model, low, 0.5).figures()
        alarms = measure(clean, model, low, 0.5).figures()["perThousandWords"]
        good = figures["recall"] + figures["charF1"] - 4 * max(0, 0.8 - figures["precision"])
        shown = {k: figures[k] for k in ("precision", "recall", "charF1")}
        print(low, shown, "clean", alarms, round(good, 3), flush=True)
        if best is None or good > best[0]:
            best = (good, low, model)
    return best[1:]


def read_eval(folder, name):
    data = json.loads(Path(folder, name).read_text(encoding="utf8"))
    data = data if isinstance(data, list) else [data]
    for article in data:
        article.setdefault("spans", [])
        article["spans"] = utf16_spans(article)
    return data


def average_precision(runner, articles):
    """Of the words outside spans that count neither way."""
    right, guess = [], []
    for article in articles:
        for start, _, words, _, _ in judged(runner, article):
            for a, b, logit, _ in words:
                hit = [s for s in article["spans"] if s["start"] < start + b and s["end"] > start + a]
                if not any(s.get("needs_source") for s in hit):
                    right.append(bool(hit))
                    guess.append(logit)
    return round(float(average_precision_score(right, guess)), 4)


def report(tally):
    out = tally.figures()
    if len(tally.articles) > 1:
        out["interval"] = {k: tally.interval(k) for k in ("precision", "recall", "charF1")}
    return out


def grouped(number):
    return f"{number:_}"


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def main():
    ask = argparse.ArgumentParser()
    for name in ("model", "data", "eval", "onnx", "float", "vocabulary", "card", "typescript"):
        ask.add_argument(f"--{name}", required=True)
    ask.add_argument("--log", nargs="+", required=True)
    options = ask.parse_args()
    pieces = PrunedPieces(f"{options.model}/tokenizer.json", options.vocabulary)
    runner = Runner(options.onnx, options.model, pieces)
    _, aside = read_gold(f"{options.data}/gold.train.json.gz")
    clean = list(clean_articles(options.data, Kept(options.eval)))
    for article in aside + clean:
        article["judged"] = judged(runner, article)
    low, model = choose(aside, clean)
    weights = [round(float(v), 4) for v in (*model.intercept_, *model.coef_[0])]
    print("bar", low, "confidence", weights)

    exact = Runner(options.float, options.model, pieces)
    figures = {
        "average precision of words aside": {
            "int8": average_precision(runner, aside),
            "before quantisation": average_precision(exact, aside),
        },
        "aside": {},
        "clean aside": {},
    }
    for cut in (0.2, 0.5, 0.8):
        figures["aside"][str(cut)] = report(measure(aside, model, low, cut))
        figures["clean aside"][str(cut)] = measure(clean, model, low, cut).figures()["perThousandWords"]
    tally = measure(aside, model, low, 0.5)
    figures["aside by category at 0.5"] = tally.by_category()
    for name in ("seed.gold", "mt.dev.gold", "style.dev.gold", "clean.dev"):
        articles = read_eval(options.eval, f"{name}.json")
        for article in articles:
            article["judged"] = judged(runner, article)
        figures[name] = {
            str(cut): report(t) if name != "clean.dev" else t.figures()["perThousandWords"]
            for cut in (0.2, 0.5, 0.8)
            for t in [measure(articles, model, low, cut)]
        }
        print(name, json.dumps(figures[name]), flush=True)
    write(options, low, weights, figures)


def write(options, low, weights, figures):
    size = {k: Path(p).stat().st_size for k, p in (("model", options.onnx), ("vocabulary", options.vocabulary))}
    hashes = {"model": sha256(options.onnx), "vocabulary": sha256(options.vocabulary)}
    bias, peak, mean, length, block = weights
    Path(options.typescript).write_text(
        f"""// Written by training/tagger/calibrate.py. Don't edit.

/** The model's files: their sizes in bytes and hashes. */
export const files = {{
  model: {{ bytes: {grouped(size["model"])}, sha256: "{hashes["model"]}" }},
  vocabulary: {{ bytes: {grouped(size["vocabulary"])}, sha256: "{hashes["vocabulary"]}" }},
}} as const

/** The bar for the logit of a word, and how a run's figures make its confidence. */
export const calibration = {{
  low: {low:g},
  bias: {bias:g},
  peak: {peak:g},
  mean: {mean:g},
  length: {length:g},
  block: {block:g},
}} as const
""",
        encoding="utf8",
    )
    scripts = sorted(Path(__file__).parent.glob("*.py"))
    card = json.loads(Path(__file__).with_name("about.json").read_text(encoding="utf8"))
    card["training"] = {
        name: [json.loads(line) for line in Path(path).read_text().splitlines()]
        for name, path in zip(("long run", "finish"), options.log)
    }
    card["calibration"] = {"low": low, "bias": bias, "peak": peak, "mean": mean, "length": length, "block": block}
    card["figures"] = figures
    card["scripts"] = [path.name for path in scripts]
    card["scriptSha256"] = hashlib.sha256(b"".join(path.read_bytes() for path in scripts)).hexdigest()
    card["files"] = {Path(p).name: {"bytes": size[k], "sha256": hashes[k]} for k, p in
                     (("model", options.onnx), ("vocabulary", options.vocabulary))}  # fmt: skip
    Path(options.card).write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
