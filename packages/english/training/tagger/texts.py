"""Reads the sources of the tagger: gold texts, weak engines' output, professional marks, clean English.

Everything that is kept for measuring stays out: a segment whose source or translation stands in a text of the
evaluation folder is dropped by `Kept`, and MQM 2023 is never read. Output of Google's and Microsoft's engines, and of
engines whose maker isn't known, is dropped too.
"""

import gzip
import json
import re
import zlib
from pathlib import Path

CATEGORIES = (
    "typography", "repetition", "nonword", "stray", "untranslated",
    "calque", "terminology", "grammar", "incoherent", "number",
)  # fmt: skip

WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")

# Systems of WMT 2020 and 2021 that belong to neither company. Left out: Online-B and the other “online” ones (unnamed
# commercial services), DeepMind, and metricsystem1–5 (made for the metrics task by its organisers).
MQM_SYSTEMS = (
    "DiDi_NLP.401", "Huoshan_Translate.919", "OPPO.1422", "THUNLP.1498", "Tencent_Translation.1249",
    "WeChat_AI.1525", "Human-A.0", "Human-B.0", "Borderline", "DIDI-NLP", "Facebook-AI", "IIE-MT", "MiSS",
    "NiuTrans", "SMU", "ref.A", "ref.B", "ref", "refB",
)  # fmt: skip


def lines(path):
    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            yield line


def rows(path):
    for line in lines(path):
        yield json.loads(line)


def tokens(text):
    """Words and marks with their offsets: `[(text, from, to)]`."""
    return [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]


def is_reserved(text):
    """One clean text in ten is never learnt from; confidence is fitted on these."""
    return zlib.crc32(text.encode()) % 10 == 0


def squeeze(text):
    return re.sub(r"\W+", "", text).lower()


class Kept:
    """Knows the texts that are kept for measuring, by their lines, sources included."""

    def __init__(self, folder):
        self.seen = set()
        for path in sorted(Path(folder).glob("*.json")) if folder else []:
            data = json.loads(path.read_text(encoding="utf8"))
            for article in data if isinstance(data, list) else [data]:
                for field in ("text", "source"):
                    for line in re.split(r"\n|(?<=[.!?。！？”])\s*", article.get(field) or ""):
                        if len(squeeze(line)) > 12:
                            self.seen.add(squeeze(line))

    def holds(self, *texts):
        for text in texts:
            for line in [text, *re.split(r"(?<=[.!?。！？”])\s*", text)]:
                if squeeze(line) in self.seen:
                    return True
        return False


def utf16_spans(article):
    """The spans of a gold article with offsets in code points (the files count UTF-16 units)."""
    text = article["text"]
    if all(ord(c) < 0x10000 for c in text):
        return article["spans"]
    at = [0]
    for i, c in enumerate(text):
        at.extend([i + 1] * (2 if ord(c) > 0xFFFF else 1))
    return [{**s, "start": at[s["start"]], "end": at[s["end"]]} for s in article["spans"]]


def held_aside(article):
    """One text in seven is held aside for choosing and calibrating; its neighbours in the same set go with it."""
    if article["system"] == "composed":
        return article["id"].split("-")[0] in ("st3", "st6")
    return (article["first"] // 60) % 7 == 3


def read_gold(path):
    """`(learn, aside)`: gold articles, their spans in code points."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        articles = json.load(file)
    for article in articles:
        article["spans"] = utf16_spans(article)
    return [a for a in articles if not held_aside(a)], [a for a in articles if held_aside(a)]


def gold_lines(article):
    """The blocks of an article: `(text, spans)` for each line, spans moved to the line."""
    start = 0
    for number, text in enumerate(article["text"].split("\n")):
        end = start + len(text)
        if text.strip():
            inside = [
                {**s, "start": max(s["start"], start) - start, "end": min(s["end"], end) - start}
                for s in article["spans"]
                if s["start"] < end and s["end"] > start
            ]
            yield number, text, inside
        start = end + 1
