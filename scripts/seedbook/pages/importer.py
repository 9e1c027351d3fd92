"""Import: reads the seeds, plans the pages, and writes those that no person has changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from seedbook import catalog as catalogs
from seedbook import glossary, library, read, restored, topics, write
from seedbook.catalog import Article, Catalog
from seedbook.errors import ContentError, UsageError
from seedbook.glossary import Term
from seedbook.model import Block, Finding, Seed
from seedbook.pages import actions, outline, paginate, titles
from seedbook.pages.actions import Action
from seedbook.pages.classify import Choice, Classifier
from seedbook.pages.match import match
from seedbook.pages.titles import Titles
from seedbook.pages.unlisted import unlisted
from seedbook.project import Project

#: How a report calls each kind of action.
_VERBS = {
    "create": "new",
    "rewrite": "rewritten",
    "kept": "kept (edited by hand)",
    "renumbered": "kept (edited by hand), its `source:` follows the section's new number",
    "conflict": "kept (edited by hand; the import has changed too, see `seedbook diff`)",
}
#: The kinds of action that write a page.
_WRITTEN = ("create", "rewrite", "renumbered")
#: What it calls them otherwise while nothing is written.
_VERBS_OF_CHECK = {
    **_VERBS,
    "create": "would be new. Run `seedbook split`, or name its section under `drop:` in the catalog.",
    "rewrite": "would be rewritten. Run `seedbook split`.",
    "renumbered": "edited by hand; its `source:` would follow the section's new number. Run `seedbook split`.",
}


@dataclass(frozen=True)
class Report:
    """What import did, or would do."""

    messages: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    status: int = 0


@dataclass
class Plan:
    """All actions of one run and what a person should know of them."""

    actions: list[Action] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def run(project: Project, seeds: Path | None = None, out: Path | None = None, *, check: bool = False) -> Report:
    """Import every seed of `seeds` into `out`. With `check`, write nothing and report what would change.

    Raises ContentError, before anything is written, for seeds and pages that cannot be read and for a block that no
    page can hold, and UsageError for folders that do not exist.
    """
    seeds, out = seeds or project.seeds, out or project.docs
    made = plan(project, seeds, out)
    changing = [a for a in made.actions if a.kind in _WRITTEN]
    if not check:
        for action in changing:
            write.write(out, action.path, action.text)
    verbs = _VERBS_OF_CHECK if check else _VERBS
    messages = [f"{out / a.path}: {verbs[a.kind]}" for a in made.actions if a.kind != "same"]
    stale = check and any(a.kind in (*_WRITTEN, "conflict") for a in made.actions)
    orphaned = check and any(f.code == "orphan" for f in made.findings)
    total = f"{len(made.actions)} pages, {len(changing)} {'would change' if check else 'written'}"
    return Report((*messages, total), tuple(made.findings), 1 if stale or orphaned else 0)


def plan(project: Project, seeds: Path, out: Path) -> Plan:
    """Every page of every seed with what to do about it; nothing is written. Raises as `run` does."""
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out}: a file. Name a folder of pages with --out.")
    known, terms = topics.load(project.docs), glossary.load(project.docs)
    if not known:
        raise UsageError(f"{project.docs}: no topic. Add a folder with an index.md that names terms.")
    shelf, found = library.shelve(out), read.read_all(seeds)
    if not found:
        raise UsageError(f"{library.seedless(seeds, shelf)} Name a folder of seeds with --seeds.")
    made, catalog, classifier = Plan(), catalogs.load(seeds), Classifier(known, terms)
    planner = _Planner(made, shelf, library.claims(shelf, out), terms, classifier, out)
    drafts = [planner.draft(seed, restored.blocks(seed), catalog) for seed in found]
    if large := [_oversized(draft.seed, s) for draft in drafts for s in draft.sections if outline.is_oversized(s)]:
        raise ContentError(large)
    for draft in drafts:
        planner.add(draft)
    made.findings += planner.orphans()
    return made


@dataclass(frozen=True)
class _Draft:
    """The sections of one seed that become pages, and which of them, by index, have a page already."""

    seed: Seed
    article: Article
    sections: tuple[outline.Section, ...]
    placed: dict[int, library.Shelved]


class _Planner:
    """Adds the pages of one seed after the other to a plan, keeping titles and addresses unique."""

    def __init__(
        self,
        made: Plan,
        shelf: tuple[library.Shelved, ...],
        claims: dict[tuple[str, str], library.Shelved],
        terms: tuple[Term, ...],
        classifier: Classifier,
        out: Path,
    ) -> None:
        self.made, self.claims, self.terms, self.classifier, self.out = made, claims, terms, classifier, out
        self.paths = {s.path for s in shelf}
        self.titles = Titles()
        for page in shelf:
            self.titles.hold(page.path, [str(page.data.get("title"))])
        self.seeds: set[str] = set()
        self.matched: set[str] = set()

    def draft(self, seed: Seed, blocks: tuple[Block, ...], catalog: Catalog) -> _Draft:
        """What is to be planned of one seed. All seeds are drafted first, so that placed pages keep their titles."""
        self.seeds.add(seed.id)
        article = catalog.get(seed.id) or unlisted(seed, blocks, self.terms)
        dropped = dict(article.drop)
        found = outline.sections(blocks)
        kept = tuple(s for s in found if s.number not in dropped)
        numbers = [s.number for s in found]
        self.made.findings += [_never_there(n, numbers, article, seed) for n in dropped if n not in numbers]
        if not kept and not dropped:
            what = "No page comes out of this seed: it holds nothing but site furniture."
            self.made.findings.append(Finding(str(seed.path), 0, what, "Capture the article again.", level="warning"))
        placed = match(seed.id, kept, self.claims)
        for index, page in placed.items():
            self.titles.hold(page.path, titles.given(kept[index], article, self.terms, page))
        return _Draft(seed, article, kept, placed)

    def add(self, draft: _Draft) -> None:
        """Plan the pages of one seed."""
        pages = [self._page(draft, index) for index in range(len(draft.sections))]
        choices = self.classifier.classify(draft.sections, draft.article.title)
        for index, (page, choice) in enumerate(zip(pages, choices, strict=True)):
            self.made.actions.append(self._action(page, choice, draft.placed.get(index), draft))

    def _page(self, draft: _Draft, index: int) -> paginate.Page:
        section, placed = draft.sections[index], draft.placed.get(index)
        name = placed.path if placed else f"{draft.seed.id} {section.number}"
        page = paginate.paginate(section, draft.article, self.terms, self.titles.of_others(name))
        self.titles.hold(name, [page.title])
        return page

    def _action(self, page: paginate.Page, choice: Choice, shelved: library.Shelved | None, draft: _Draft) -> Action:
        if shelved:
            self.matched.add(shelved.path)
            return actions.decide(page, shelved)
        if choice.weak:
            what = f"Section {page.section} ({page.title}) fits no topic well; it goes to {choice.topic}."
            mend = "Move its page if that is wrong: import follows it."
            path = str(draft.seed.path)
            self.made.findings.append(Finding(path, page.lines[0], what, mend, "weak-topic", "warning"))
        action = actions.create(page, choice.topic, self.terms, self.paths, draft.article.short)
        self.paths.add(action.path)
        return action

    def orphans(self) -> list[Finding]:
        """Imported pages whose section, or whose seed, is gone."""
        gone = [s for s in self.claims.values() if s.claim[0] and s.path not in self.matched]
        return [_orphan(s, self.out, lost=s.claim[0] not in self.seeds) for s in gone]


def _orphan(page: library.Shelved, out: Path, *, lost: bool) -> Finding:
    """What to say of a page whose section is gone, or whose seed is `lost` as a whole."""
    seed, section = page.claim
    what = f"Section {section} of seed {seed} is no longer there, or is dropped in the catalog."
    mend = (
        "Delete the page and add its address to the `aliases:` of another, or take out `source:` to keep it as yours."
    )
    if lost:
        what = f"Seed {seed} is no longer there."
        mend = f"Put its file back under the name `{seed}_….txt`. If it is to go: {mend[0].lower()}{mend[1:]}"
    return Finding(str(out / page.path), 1, what, mend, "orphan", "warning")


def _oversized(seed: Seed, section: outline.Section) -> Finding:
    """What to say of a section that is one block, larger than a page may be."""
    block = section.body[0]
    what = (
        f"This {block.kind} has {len(block.markdown.encode()) // 1000} kB, and a page {outline.PAGE_BYTES // 1000} kB."
    )
    mend = f"Capture the article again, or name section {section.number} under `drop:` in the catalog."
    return Finding(str(seed.path), block.lines[0], what, mend)


def _never_there(section: str, numbers: list[str], article: Article, seed: Seed) -> Finding:
    """What to say of a section that the catalog drops though the seed has none of that number."""
    what = f"Seed {seed.id} has no section {section} to drop."
    mend = f"Write one of {', '.join(numbers)}, or take it out of `drop:`."
    return Finding(str(seed.path.with_name(catalogs.NAME)), article.line, what, mend, "no-section", "warning")
