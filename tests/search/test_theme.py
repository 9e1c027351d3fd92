"""A theme that changes what search leans on fails the build with a message."""

from pathlib import Path

import pytest

from seedbook.search import theme


def copy_of(site: Path, target: Path, old: str, new: str) -> Path:
    """The theme's script and home page of `site`, with `old` exchanged for `new`."""
    for path in ("index.html", next(site.glob("assets/javascripts/bundle.*.js")).relative_to(site).as_posix()):
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text((site / path).read_text("utf-8").replace(old, new), encoding="utf-8")
    return target


@pytest.mark.slow
def test_the_pinned_theme_fits(site: Path) -> None:
    assert theme.check(site) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("new Worker(", "new SharedWorker(", "start the search through"),
        (".type===3", ".kind===3", "messages of type 3"),
        ("type:2,data:", "type:2,payload:", "messages of type 2"),
        ('namedItem("search")', 'namedItem("find")', "form named search"),
        ("instanceof Node)", "instanceof Element)", "put nodes"),
        ("assets/search/engine.js", "assets/javascripts/workers/search.js", "does not start the guide's own search"),
    ],
)
def test_a_changed_theme_is_found_out(site: Path, tmp_path: Path, old: str, new: str, message: str) -> None:
    findings = theme.check(copy_of(site, tmp_path, old, new))
    assert [finding for finding in findings if message in finding.what]


def test_a_theme_without_its_script_is_found_out(tmp_path: Path) -> None:
    assert theme.check(tmp_path)
