"""The garbling generator: clean English in, the same with known faults out.

It imitates what translation machines leave behind: words rendered in a wrong sense and terms rendered piece by piece,
doubled synonyms, dropped, moved and stray words, wrong forms and prepositions, glued sentences, spacing debris. Wrong senses come
from pairs met in weak engines' output (`Senses`), piecewise renderings from a bilingual dictionary (`Calques`).
"""

import json
import random
import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher

from texts import tokens

PREPOSITIONS = ["of", "in", "to", "for", "on", "with", "at", "by", "from", "into", "about", "over", "under", "between"]
SMALL = {"the", "a", "an", "is", "are", "was", "were", "to", "of", "in", "that", "has", "have", "be", "been", "and", "it", "by", "for"}
FORMS = {
    "is": ["are", "be"], "are": ["is"], "was": ["were", "is"], "were": ["was"], "has": ["have"], "have": ["has"],
    "a": ["an", "the"], "an": ["a"], "this": ["these"], "these": ["this"], "he": ["it", "she"], "they": ["it"], "their": ["its"],
    "who": ["which"], "many": ["much"], "been": ["be"],
}  # fmt: skip
CONTENT = re.compile(r"[a-z]{4,}$")


class Senses:
    """From silver: what engines wrote where the reference has a phrase, by that phrase."""

    def __init__(self, silver, references):
        found = defaultdict(Counter)
        for row in silver:
            reference = references.get((row["pair"], row["set"], row["i"]))
            if not reference:
                continue
            mine = [row["text"][a:b] for a, b, _ in row["words"]]
            theirs = [w for w, _, _ in tokens(reference)]
            low, other = [w.lower() for w in mine], [w.lower() for w in theirs]
            for op, a, b, c, d in SequenceMatcher(None, low, other, autojunk=False).get_opcodes():
                if op != "replace" or b - a > 3 or d - c > 3:
                    continue
                if min(p for _, _, p in row["words"][a:b]) < 0.45 or not any(CONTENT.match(w) for w in other[c:d]):
                    continue
                bad, good = " ".join(low[a:b]), " ".join(other[c:d])
                if re.fullmatch(r"[a-z' \-]+", bad) and re.fullmatch(r"[a-z' \-]+", good):
                    found[good][bad] += 1
        self.by_good = {good: sorted(bads) for good, bads in found.items()}


class Calques:
    """From CC-CEDICT: for an English gloss of a Chinese word, the glosses of its characters side by side."""

    def __init__(self, path):
        entries = json.loads(re.sub(r"^export default |;\s*$", "", open(path, encoding="utf8").read()))["all"]
        senses = defaultdict(list)
        for _, simplified, reading, glosses, *_ in entries:
            if reading[:1].isupper():
                continue
            for gloss in glosses if isinstance(glosses, list) else [glosses]:
                gloss = re.sub(r"\([^)]*\)|^(to|a|an|the) ", "", gloss).strip().lower()
                if re.fullmatch(r"[a-z]+( [a-z]+){0,2}", gloss):
                    senses[simplified].append(gloss)
        self.by_good = defaultdict(set)
        for word, glosses in senses.items():
            if len(word) not in (2, 3):
                continue
            parts = [[g for g in senses.get(c, []) if " " not in g][:3] for c in word]
            if not all(parts):
                continue
            for gloss in glosses[:2]:
                for pick in range(3):
                    bad = " ".join(p[min(pick, len(p) - 1)] for p in parts)
                    if bad != gloss and not set(bad.split()) & set(gloss.split()):
                        self.by_good[gloss].add(bad)
        self.by_good = {good: sorted(bads) for good, bads in self.by_good.items()}


class Garbler:
    """Garbles a sentence: `garble(text)` gives `(text, [(from, to, category)])`. The same seed gives the same faults."""

    def __init__(self, senses, calques, stray, seed):
        self.rng = random.Random(seed)
        self.senses, self.calques, self.stray = senses, calques, stray
        self.ways = [
            (self.swap_sense, 6), (self.swap_calque, 4), (self.drop, 2.5), (self.move, 1.5), (self.insert, 1),
            (self.form, 2), (self.preposition, 1.5), (self.double, 1.5), (self.echo, 0.7), (self.spacing, 0.7), (self.scramble, 1),
            (self.untense, 1),
        ]  # fmt: skip

    def garble(self, text):
        parts = [
            [w, text[a - 1 : a] == " " or a == 0, None] for w, a, _ in tokens(text)
        ]  # word, space before, category
        if len(parts) < 6:
            return text, []
        for _ in range(self.rng.choices([1, 2, 3, 4], [4, 4, 2, 1])[0]):
            ways, weights = zip(*self.ways)
            for _ in range(6):
                if self.rng.choices(ways, weights)[0](parts):
                    break
        out, spans = "", []
        for i, (word, space, category) in enumerate(parts):
            if i and space:
                out += " "
            if category:
                if spans and spans[-1][2] == category and len(out) - spans[-1][1] <= 1:
                    spans[-1] = (spans[-1][0], len(out) + len(word), category)
                else:
                    spans.append((len(out), len(out) + len(word), category))
            out += word
        return out, spans

    def _swap(self, parts, table, category):
        places = []
        for i in range(len(parts)):
            for n in (1, 2, 3):
                words = parts[i : i + n]
                if len(words) == n and not any(c for _, _, c in words) and all(s for _, s, _ in words[1:]):
                    good = " ".join(w for w, _, _ in words).lower()
                    if good in table:
                        places.append((i, n, good))
        if not places:
            return False
        i, n, good = self.rng.choice(places)
        bad = self.rng.choice(table[good]).split()
        if parts[i][0][:1].isupper():
            bad[0] = bad[0].capitalize()
        parts[i : i + n] = [[w, parts[i][1] if j == 0 else True, category] for j, w in enumerate(bad)]
        return True

    def swap_sense(self, parts):
        return self._swap(parts, self.senses.by_good, "terminology")

    def swap_calque(self, parts):
        return self._swap(parts, self.calques.by_good, "calque")

    def _place(self, parts, keep):
        places = [i for i, (w, _, c) in enumerate(parts) if not c and keep(i, w)]
        return self.rng.choice(places) if places else None

    def drop(self, parts):
        i = self._place(parts, lambda i, w: 0 < i < len(parts) - 2 and w.lower() in SMALL and not parts[i + 1][2])
        if i is None:
            return False
        del parts[i]
        parts[i - 1][2] = parts[i - 1][2] or "grammar"
        parts[i][2] = "grammar"
        return True

    def move(self, parts):
        if len(parts) < 14:
            return False
        n = self.rng.randint(2, 5)
        a = self.rng.randrange(1, len(parts) - n - 2)
        cut = parts[a : a + n]
        if any(c for _, _, c in cut) or not all(w[0].isalnum() for w, _, _ in cut):
            return False
        del parts[a : a + n]
        to = self.rng.choice([j for j in range(1, len(parts) - 1) if abs(j - a) >= 3])
        parts[to:to] = [[w, True, "incoherent"] for w, _, _ in cut]
        return True

    def scramble(self, parts):
        n = self.rng.randint(4, 7)
        if len(parts) < n + 4:
            return False
        a = self.rng.randrange(1, len(parts) - n - 1)
        cut = parts[a : a + n]
        if any(c for _, _, c in cut) or not all(w[0].isalnum() for w, _, _ in cut):
            return False
        words = [w for w, _, _ in cut]
        self.rng.shuffle(words)
        parts[a : a + n] = [[w, True, "incoherent"] for w in words]
        return True

    def insert(self, parts):
        i = self._place(parts, lambda i, w: i > 0 and w[0].isalnum())
        if i is None:
            return False
        words = self.rng.choice(self.stray).split()
        parts[i:i] = [[w, True, "stray"] for w in words]
        return True

    def form(self, parts):
        i = self._place(parts, lambda i, w: w.lower() in FORMS)
        if i is None:
            return False
        parts[i][0], parts[i][2] = self.rng.choice(FORMS[parts[i][0].lower()]), "grammar"
        return True

    def untense(self, parts):
        i = self._place(parts, lambda i, w: i > 0 and re.fullmatch(r"[a-z]{4,}(ed|s|ing)", w) is not None)
        if i is None:
            return False
        word = parts[i][0]
        if word.endswith("ed"):
            new = self.rng.choice([word[:-2], word[:-2] + "ing"])
        elif word.endswith("ing"):
            new = self.rng.choice([word[:-3], word[:-3] + "ed"])
        else:
            new = word[:-1] if not word.endswith("ss") else word + "es"
        parts[i][0], parts[i][2] = new, "grammar"
        return True

    def preposition(self, parts):
        i = self._place(parts, lambda i, w: w in PREPOSITIONS[:9])
        if i is None:
            return False
        parts[i][0], parts[i][2] = self.rng.choice([p for p in PREPOSITIONS if p != parts[i][0]]), "grammar"
        return True

    def double(self, parts):
        i = self._place(parts, lambda i, w: w in self.senses.by_good and CONTENT.match(w) is not None)
        if i is None:
            return False
        other = self.rng.choice(self.senses.by_good[parts[i][0]]).split()
        glue = self.rng.choice([[], ["and"]])
        parts[i][2] = "repetition"
        parts[i + 1 : i + 1] = [[w, True, "repetition"] for w in glue + other]
        return True

    def echo(self, parts):
        n = self.rng.choice([1, 2, 3])
        i = self._place(parts, lambda i, w: 0 < i < len(parts) - n and w[0].isalnum())
        if i is None or any(c or not w[0].isalnum() for w, _, c in parts[i : i + n]):
            return False
        again = [[w, True, "repetition"] for w, _, _ in parts[i : i + n]]
        for part in parts[i : i + n]:
            part[2] = "repetition"
        parts[i + n : i + n] = again
        return True

    def spacing(self, parts):
        i = self._place(parts, lambda i, w: 0 < i < len(parts) - 1 and w in {",", "-", ".", "'"})
        if i is None:
            return False
        if self.rng.random() < 0.5:
            parts[i][1] = True
        parts[i + 1][1] = False
        parts[i][2] = "typography"
        return True
