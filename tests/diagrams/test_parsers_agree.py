"""The parser of the build and mermaid's own agree on what is sound."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from seedbook.diagrams import repair
from seedbook.diagrams.soundness import fault
from tests.diagrams.cases import cases, kinds
from tests.diagrams.mutate import mutants

pytestmark = pytest.mark.browser
#: Share of broken diagrams on which the two parsers must agree.
_AGREEMENT = 0.97
_PARSE = """async sources => {
  mermaid.initialize({startOnLoad: false})
  const sound = []
  for (const source of sources) {
    try { await mermaid.parse(source); sound.push(true) } catch { sound.push(false) }
  }
  return sound
}"""


@pytest.fixture(scope="module")
def mermaid_accepts(reference: Path, browser: Browser):  # type: ignore[no-untyped-def]
    page = browser.new_page()
    page.set_content("<body></body>")
    page.add_script_tag(path=str(reference))
    yield lambda sources: page.evaluate(_PARSE, sources)
    page.close()


def test_both_accept_every_restored_diagram_of_the_seeds(mermaid_accepts, seed_diagrams: list[str]) -> None:
    assert [s for s, ok in zip(seed_diagrams, mermaid_accepts(seed_diagrams), strict=True) if not ok] == []
    assert [source for source in seed_diagrams if fault(source)] == []


def test_both_accept_what_the_fixtures_say_is_mended(mermaid_accepts) -> None:
    mended = [case.parts[2] for case in cases("repair") if case.parts[1] != "doubt"]
    assert all(mermaid_accepts(mended))


def test_both_refuse_the_faults(mermaid_accepts) -> None:
    assert not any(mermaid_accepts([case.parts[0] for case in cases("faults")]))


def test_both_agree_on_mutants_and_no_sound_one_is_changed(mermaid_accepts, seed_diagrams: list[str]) -> None:
    sources = mutants([*seed_diagrams, *[*kinds().values()] * 3], 200)
    sound = mermaid_accepts(sources)
    mended = [repair(source) for source in sources]
    apart = [s for s, ok in zip(sources, sound, strict=True) if ok == (fault(s) is not None)]
    assert len(apart) <= (1 - _AGREEMENT) * len(sources), "\n\n".join(apart)
    assert [s for s, ok, m in zip(sources, sound, mended, strict=True) if ok and m.source != s] == []
    repaired = [m.source for m in mended if m.fixes]
    assert repaired and all(mermaid_accepts(repaired))
