"""Trains the tagger on sets made by `mix.py`; run it again to go on from its last checkpoint.

    python train.py --model DIR --sets FILE… --aside FILE --out DIR --steps N --rate R [--from FILE] [--threads N]

What is used is `best.pt`: the running mean of the weights over about 200 steps, as it was when it did best on the texts aside.
The rate rises over the first twentieth of the steps and falls to nothing at the last. A file `stop` in DIR ends the run at the
next checkpoint. With several sets, each pass reads the next one.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from encode import EDITOR, FIRST_CATEGORY, GARBLED, RATER, SERIOUS
from model import from_minilm
from sklearn.metrics import average_precision_score, roc_auc_score
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

PIECES_A_BATCH = 1536


class Windows:
    def __init__(self, path):
        data = np.load(path)
        self.ids, self.shapes, self.targets = data["ids"], data["shapes"], data["targets"]
        self.bounds, self.weights = data["bounds"], data["weights"]

    def batches(self, seed):
        """Windows of like length together; the batches shuffled."""
        rng = random.Random(seed)
        sizes = np.diff(self.bounds)
        order = sorted(range(len(sizes)), key=lambda i: (sizes[i] + rng.random() * 6))
        out, batch = [], []
        for i in order:
            if batch and (len(batch) + 1) * max(sizes[i], sizes[batch[-1]]) > PIECES_A_BATCH:
                out.append(batch)
                batch = []
            batch.append(i)
        out.append(batch)
        rng.shuffle(out)
        return out

    def tensors(self, batch):
        length = max(self.bounds[i + 1] - self.bounds[i] for i in batch)
        ids = np.zeros((len(batch), length), dtype=np.int64)
        shapes = np.zeros((len(batch), length), dtype=np.int64)
        targets = np.full((len(batch), length, self.targets.shape[1]), -1, dtype=np.float32)
        for row, i in enumerate(batch):
            a, b = self.bounds[i], self.bounds[i + 1]
            ids[row, : b - a], shapes[row, : b - a] = self.ids[a:b], self.shapes[a:b]
            targets[row, : b - a] = self.targets[a:b]
        weights = torch.from_numpy(self.weights[batch])
        return torch.from_numpy(ids), torch.from_numpy(shapes), torch.from_numpy(targets), weights


def loss_of(logits, targets, weights):
    def binary(answer, share):
        known = (targets[..., answer] >= 0).float() * weights[:, None]
        errors = F.binary_cross_entropy_with_logits(logits[..., answer], targets[..., answer].clamp(min=0), reduction="none")
        return share * (errors * known).sum()

    kinds = slice(FIRST_CATEGORY, FIRST_CATEGORY + 10)
    named = targets[..., FIRST_CATEGORY] >= 0
    total = binary(GARBLED, 1) + binary(RATER, 1) + binary(EDITOR, 1) + binary(SERIOUS, 0.2)
    if named.any():
        total = total + 0.2 * F.cross_entropy(logits[named][:, kinds], targets[named][:, kinds].argmax(-1), reduction="sum")
    return total / (targets >= 0).any(-1).sum()


@torch.no_grad()
def judge(tagger, windows):
    tagger.eval()
    right, guess = [], []
    for batch in windows.batches(0):
        ids, shapes, targets, _ = windows.tensors(batch)
        with torch.autocast("cpu", torch.bfloat16):
            logits = tagger(ids, shapes)[..., GARBLED].float()
        known = targets[..., GARBLED] >= 0
        right.append(targets[..., GARBLED][known].numpy())
        guess.append(logits[known].sigmoid().numpy())
    right, guess = np.concatenate(right), np.concatenate(guess)
    return {
        "auc": round(float(roc_auc_score(right, guess)), 4),
        "ap": round(float(average_precision_score(right, guess)), 4),
        "loss": round(float(-np.mean(np.log(np.where(right > 0, guess, 1 - guess) + 1e-6))), 4),
    }


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--model", required=True)
    ask.add_argument("--sets", required=True, nargs="+")
    ask.add_argument("--aside", required=True)
    ask.add_argument("--out", required=True)
    ask.add_argument("--steps", type=int, required=True)
    ask.add_argument("--rate", type=float, required=True)
    ask.add_argument("--from", dest="start", help="begin with these weights instead of all-MiniLM-L6-v2's")
    ask.add_argument("--threads", type=int, default=2)
    options = ask.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(6)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)

    tagger = from_minilm(options.model)
    if options.start:
        tagger.load_state_dict(torch.load(options.start, weights_only=True)["tagger"])
    tagger.words.weight.requires_grad_(False)
    fresh = [p for n, p in tagger.named_parameters() if n.startswith(("answer", "shapes"))]
    old = [p for n, p in tagger.named_parameters() if not n.startswith(("answer", "shapes", "words"))]
    groups = [{"params": old, "times": 1}, {"params": fresh, "times": 1 if options.start else 5}]
    optimizer = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))
    mean = AveragedModel(tagger, multi_avg_fn=get_ema_multi_avg_fn(0.995))
    step, best, spent = 0, None, 0.0
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        tagger.load_state_dict(saved["tagger"])
        optimizer.load_state_dict(saved["optimizer"])
        mean.load_state_dict(saved["mean"])
        best = saved["best"]
        step, spent = saved["step"], saved["spent"]

    sets = [Windows(path) for path in options.sets]
    aside = Windows(options.aside)
    batches, round_ = [], 0
    begun, log, losses = time.time(), open(out / "log.jsonl", "a"), []
    done = 0
    while step < options.steps:
        tagger.train()
        while done + len(batches) <= step:
            done += len(batches)
            windows = sets[round_ % len(sets)]
            batches = windows.batches(round_)
            round_ += 1
        share = step / options.steps
        for group in optimizer.param_groups:
            group["lr"] = options.rate * group["times"] * min(share * 20 + 1e-3, (1 - share) / 0.95)
        ids, shapes, targets, weights = windows.tensors(batches[step - done])
        torch.manual_seed(step)
        with torch.autocast("cpu", torch.bfloat16):
            logits = tagger(ids, shapes)
        loss = loss_of(logits.float(), targets, weights)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(old + fresh, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        mean.update_parameters(tagger)
        losses.append(loss.item())
        step += 1
        if step % 100 == 0 or step == options.steps:
            state = {"step": step, "mean loss": round(sum(losses) / len(losses), 4), **judge(mean.module, aside)}
            state["minutes"] = round((spent + time.time() - begun) / 60, 1)
            print(json.dumps(state), flush=True)
            log.write(json.dumps(state) + "\n")
            log.flush()
            losses = []
            is_best = best is None or state["ap"] > best
            best = state["ap"] if is_best else best
            whole = {
                "tagger": tagger.state_dict(),
                "mean": mean.state_dict(),
                "best": best,
                "optimizer": optimizer.state_dict(),
                "step": step,
                "spent": spent + time.time() - begun,
            }
            torch.save(whole, out / "next.pt")
            (out / "next.pt").rename(checkpoint)
            if is_best:
                torch.save({"tagger": mean.module.state_dict(), "step": step}, out / "best.pt")
            if (out / "stop").exists():
                break


if __name__ == "__main__":
    main()
