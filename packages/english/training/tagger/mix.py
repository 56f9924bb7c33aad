"""Builds the training sets: `mixture.npz` for the long run and `gold.npz` for the finish.

    python mix.py --data DIR --eval DIR --model DIR --cedict FILE --silver FILE --out DIR
"""

import argparse
import random
import re
from collections import Counter

from encode import EDITOR, RATER, Pieces, Set, sentences
from garble import Calques, Garbler, Senses
from texts import MQM_SYSTEMS, Kept, gold_lines, is_reserved, lines, read_gold, rows, tokens

# Passages from each source: in the mixture, and in each set of the finish.
CLEAN = {"wikinews_en": 16000, "digitalgov": 4000, "masc": 5000, "factbook": 1500, "18f": 1500, "presidential_all": 4000}
FINISH = {"wikinews_en": 500, "digitalgov": 400, "masc": 600, "factbook": 100, "18f": 300, "presidential_all": 400}
REFERENCES = 1500
OTHERS = 26000
MARKED = 16000
MENDED = 8000


def clean_texts(data, counts, kept, rng):
    """Runs of one to three sentences of clean English, a fixed number from each source."""
    for name, count in counts.items():
        paragraphs = [p.strip() for p in lines(f"{data}/text.{name}.txt.gz") if len(p.split()) > 12]
        paragraphs = [p for p in paragraphs if not is_reserved(p)]
        rng.shuffle(paragraphs)
        taken = 0
        for paragraph in paragraphs:
            if taken == count:
                break
            parts = sentences(paragraph)
            a = rng.randrange(len(parts))
            b = min(len(parts), a + rng.choice([1, 1, 2, 3]))
            text = paragraph[parts[a][0] : parts[b - 1][1]].strip()
            if not 8 <= len(tokens(text)) <= 90 or re.search(r"https?:|www\.", text) or kept.holds(text):
                continue
            taken += 1
            yield text


def add_silver(out, silver, rng):
    by_key = {(r["pair"], r["system"], r["set"], r["i"]): r for r in silver}
    for row in silver:
        text, soft = row["text"], row["words"]
        following = by_key.get((row["pair"], row["system"], row["set"], row["i"] + 1))
        if following and rng.random() < 0.25 and len(text) < 250:
            start = len(text) + 1
            soft = soft + [[a + start, b + start, p] for a, b, p in following["words"]]
            text = f"{text} {following['text']}"
        out.add(text, soft=soft)


def add_marked(out, data, kept, rng):
    """Professional marks as shares of raters."""
    chosen = []
    for row in rows(f"{data}/mqm.zh-en.jsonl.gz"):
        if row["system"] in MQM_SYSTEMS and row["year"] in ("2020", "2021", "2021ted"):
            if row.get("text_agree", 1) == len(row["raters"]) and not kept.holds(row["source"], row["mt"]):
                chosen.append(row)
    rng.shuffle(chosen)
    for row in chosen[:MARKED]:
        text = row["mt"]
        soft = []
        for word, a, b in tokens(text):
            raters = {
                s["rater"]
                for s in row["spans"]
                if s["start"] < b and s["end"] > a and not (s["category"] == "Fluency/Punctuation" and word == "and")
            }
            soft.append([a, b, len(raters) / len(row["raters"])])
        out.add(text, 0.6, soft=soft, answer=RATER)


def add_mended(out, data, kept, rng):
    """Words that a post-editor changed."""
    chosen = [
        row
        for row in rows(f"{data}/wordqe.jsonl.gz")
        if row.get("pe") and row["pair"] in ("et-en", "ro-en", "ru-en", "ne-en") and row["set"] == "train"
        and not kept.holds(row["source"], row["mt"])
    ]  # fmt: skip
    rng.shuffle(chosen)
    for row in chosen[:MENDED]:
        text, soft = "", []
        for word, tag in zip(row["mt"].split(" "), row["tags"]):
            glued = re.fullmatch(r"[.,;:!?%)\]]|'s|n't|'", word) or text.endswith("(")
            text += "" if not text or glued else " "
            soft.append([len(text), len(text) + len(word), float(tag == "BAD")])
            text += word
        out.add(text, 0.6, soft=soft, answer=EDITOR)


def gold_spans(spans):
    return [
        (s["start"], s["end"], "?" if s.get("needs_source") else s["category"], s["severity"] != "minor") for s in spans
    ]


def mended_line(text, spans, share, rng):
    """The line with some of its faults mended by the annotator's rewrite, and the spans that are left."""
    out, at, left = "", 0, []
    for s in sorted(spans, key=lambda s: s["start"]):
        if s["start"] < at:
            continue
        out += text[at : s["start"]]
        quote = text[s["start"] : s["end"]]
        if s.get("rewrites") and s.get("text") == quote and rng.random() < share:
            out += s["rewrites"][0]
        else:
            left.append({**s, "start": len(out), "end": len(out) + len(quote)})
            out += quote
        at = s["end"]
    return out + text[at:], left


def add_gold(out, articles, rng, versions):
    """Each line as it is, and `versions` times with faults mended and with the next line after it."""
    for article in articles:
        blocks = [(text, spans) for _, text, spans in gold_lines(article)]
        for n, (text, spans) in enumerate(blocks):
            out.add(text, spans=gold_spans(spans))
            for version in range(versions):
                fresh, left = mended_line(text, spans, [0.5, 0.9, 0.25][version % 3], rng)
                if version % 2 == 0 and n + 1 < len(blocks) and len(fresh) < 300:
                    more, rest = mended_line(*blocks[n + 1], 0.4, rng)
                    start = len(fresh) + 1
                    left = left + [{**s, "start": s["start"] + start, "end": s["end"] + start} for s in rest]
                    fresh = f"{fresh} {more}"
                if fresh.strip():
                    out.add(fresh, spans=gold_spans(left))


def main():
    ask = argparse.ArgumentParser()
    for name in ("data", "eval", "model", "cedict", "silver", "out"):
        ask.add_argument(f"--{name}", required=True)
    options = ask.parse_args()
    rng = random.Random(6)
    kept = Kept(options.eval)
    pieces = Pieces(f"{options.model}/tokenizer.json")
    silver = list(rows(options.silver))
    references = {}
    for row in rows(f"{options.data}/mt-weak.jsonl.gz"):
        references[(row["pair"], row["set"], row["i"])] = row["ref"]
    senses, calques = Senses(silver, references), Calques(options.cedict)
    print(f"{len(senses.by_good)} phrases with wrong senses, {len(calques.by_good)} with piecewise renderings", flush=True)
    stray = sorted(w for w, n in Counter(b for bads in senses.by_good.values() for b in bads).items() if n > 2)
    garbler = Garbler(senses, calques, stray, 6)
    learn, aside = read_gold(f"{options.data}/gold.train.json.gz")

    mixture = Set(pieces)
    chinese = [r for r in silver if r["pair"] == "zh-en"]
    rest = [r for r in silver if r["pair"] != "zh-en"]
    rng.shuffle(rest)
    add_silver(mixture, chinese + rest[:OTHERS], rng)
    print("silver", len(mixture.weights), flush=True)
    add_marked(mixture, options.data, kept, rng)
    add_mended(mixture, options.data, kept, rng)
    faults = Counter()
    for text in clean_texts(options.data, CLEAN, kept, rng):
        garbled, spans = garbler.garble(text) if rng.random() < 0.68 else (text, [])
        faults.update(c for _, _, c in spans)
        mixture.add(garbled, spans=[(a, b, c, None) for a, b, c in spans])
    print("faults made:", dict(faults), flush=True)
    for _ in range(2):
        add_gold(mixture, learn, rng, 1)
    mixture.save(f"{options.out}/mixture.npz")

    held_keys = {key for article in aside for key in keys_of(article)}
    sides = sorted({ref for key, ref in references.items() if key not in held_keys and not kept.holds(ref)})
    sides = [ref for ref in sides if not is_reserved(ref) and len(tokens(ref)) > 6]
    for epoch in range(3):
        finish = Set(pieces)
        add_gold(finish, learn, rng, 2)
        for article in learn:
            for key in keys_of(article):
                if key in references and rng.random() < 0.5 and not is_reserved(references[key]):
                    finish.add(references[key], spans=[])
        for text in rng.sample(sides, REFERENCES):
            finish.add(text, spans=[])
        for text in clean_texts(options.data, FINISH, kept, rng):
            garbled, spans = garbler.garble(text) if rng.random() < 0.3 else (text, [])
            finish.add(garbled, spans=[(a, b, c, None) for a, b, c in spans])
        finish.save(f"{options.out}/gold{epoch}.npz")
    held = Set(pieces)
    for article in aside:
        for _, text, spans in gold_lines(article):
            held.add(text, spans=gold_spans(spans))
    held.save(f"{options.out}/aside.npz")


def keys_of(article):
    """The segments of the collection that an article is made of."""
    if "set" not in article:
        return []
    count = article["text"].count("\n") + 1
    return [(f"{article['lang']}-en", article["set"], article["first"] + n) for n in range(count)]


if __name__ == "__main__":
    main()
