"""Whole numbers as text: five bits a character, the sixth says that more follow (0–31 take one character)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

#: 64 characters that JSON and gzip like; the second half continues a number.
DIGITS = "0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ-_!*()"
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def encode(numbers: Iterable[int]) -> str:
    """The text of non-negative `numbers`, lowest bits first."""
    return "".join(map(digits, numbers))


@cache
def digits(number: int) -> str:
    """The text of one number."""
    return DIGITS[number] if number < 32 else DIGITS[32 | number & 31] + digits(number >> 5)


def decode(text: str) -> Iterator[int]:
    """The numbers of a text that `encode` made."""
    number = shift = 0
    for digit in text:
        value = _VALUE[digit]
        number |= (value & 31) << shift
        shift += 5
        if value < 32:
            yield number
            number = shift = 0
