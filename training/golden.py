"""Writes test/tasks/golden.json: what the generators here make of given seeds.

    python golden.py > ../test/tasks/golden.json && npx prettier --write ../test/tasks/golden.json

The page has its own port of these generators. Both draw from the same stream of numbers in the same
order, so that every problem, solution and planted slip must agree to the letter.
"""
from __future__ import annotations

import json
import random
import sys

import dialogs
import problems

MASK = 0xFFFFFFFF


def hash32(text: str) -> int:
    """FNV-1a over UTF-16 units (here: ASCII), then the murmur3 finaliser; as in src/base/random.ts."""
    h = 0x811C9DC5
    for unit in text.encode("ascii"):
        h = (h ^ unit) * 0x01000193 & MASK
    h = (h ^ h >> 16) * 0x85EBCA6B & MASK
    h = (h ^ h >> 13) * 0xC2B2AE35 & MASK
    return h ^ h >> 16


class PageRandom(random.Random):
    """Draws as src/base/random.ts and src/tasks/families/chance.ts do (mulberry32), seeded by a label."""

    def __init__(self, label: str):
        super().__init__()
        self.state = hash32(label)

    def random(self) -> float:
        self.state = self.state + 0x6D2B79F5 & MASK
        m = (self.state ^ self.state >> 15) * (1 | self.state) & MASK
        m = m ^ (m + ((m ^ m >> 7) * (61 | m) & MASK) & MASK)
        return (m ^ m >> 14) / 2**32

    def randint(self, a, b):
        return a + int(self.random() * (b - a + 1))

    def randrange(self, start, stop=None, step=1):
        values = range(start) if stop is None else range(start, stop, step)
        return values[int(self.random() * len(values))]

    def choice(self, seq):
        return seq[int(self.random() * len(seq))]

    def sample(self, population, k):
        pool = list(population)
        for i in range(k):
            j = self.randint(i, len(pool) - 1)
            pool[i], pool[j] = pool[j], pool[i]
        return pool[:k]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self.randint(0, i)
            x[i], x[j] = x[j], x[i]


def entry(family, label: str) -> dict:
    p = family(PageRandom(label))
    return {
        "family": p.kind,
        "seed": label,
        "question": p.question,
        "expression": p.expression,
        "solution": dialogs.solution(*p.run()),
        "planted": [dialogs.solution(*p.run(i, PageRandom(f"{label} slip {i}"))) for i in range(len(p.steps))],
    }


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    families = [f for f, _ in problems.FAMILIES + problems.HARD]
    print(json.dumps([entry(f, f"golden {f.__name__} {i}") for f in families for i in range(count)], indent=2))


if __name__ == "__main__":
    main()
