"""Tests of restoring: what each rule makes of its fixture, and what must hold for any text."""
