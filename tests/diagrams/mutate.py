"""Breaks sound diagrams as scrapes and slips of the hand do, by a seeded random generator."""

from __future__ import annotations

import random
from collections.abc import Callable

#: Ways to change one line.
_LINE: tuple[Callable[[str, random.Random], str], ...] = (
    lambda line, rng: line.replace("--", "–"),
    lambda line, rng: line.replace("-->", "->"),
    lambda line, rng: line.replace("]", "(x)]", 1),
    lambda line, rng: line.replace("[", "[<b", 1),
    lambda line, rng: line.replace('"', "“", 1),
    lambda line, rng: line.replace("|", "||", 1),
    lambda line, rng: line.replace(" ", ""),
    lambda line, rng: line + " end",
    lambda line, rng: line + ";",
    lambda line, rng: f"  {line}  ",
    lambda line, rng: f"{line}\n{line}",
    lambda line, rng: f"{line}\n%% 注释",
    lambda line, rng: "",
    lambda line, rng: line[: rng.randrange(len(line) + 1)],
    lambda line, rng: _without(line, rng.randrange(len(line) + 1)),
)
#: Ways to change the whole.
_WHOLE: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("\n", " ", 1),
    lambda text: " ".join(text.split("\n")),
    lambda text: text.partition("\n")[2],
)


def _without(line: str, at: int) -> str:
    return line[:at] + line[at + 1 :]


def mutate(text: str, rng: random.Random) -> str:
    """`text` with one or two things broken."""
    for _ in range(rng.choice((1, 1, 2))):
        if rng.random() < 0.2:
            text = rng.choice(_WHOLE)(text)
        else:
            lines = text.split("\n")
            at = rng.randrange(len(lines))
            lines[at] = rng.choice(_LINE)(lines[at], rng)
            text = "\n".join(lines)
    return text


def mutants(sound: list[str], count: int, seed: int = 0) -> list[str]:
    """`count` broken or still sound variants of diagrams drawn from `sound`."""
    rng = random.Random(seed)
    return [mutate(rng.choice(sound), rng) for _ in range(count)]
