"""The command line: the only place that parses arguments and prints."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path

import click

from seedbook.errors import ContentError, SeedbookError, UsageError, out_of_reach
from seedbook.model import Block, Finding
from seedbook.project import find_project

#: A path as it is typed: what cannot be read there is told by the command that reads it, in the form of all messages.
PathArg = click.Path(path_type=Path, readable=False)
#: Keys of one block in `blocks --json`, in order (the contract with other tools).
BLOCK_KEYS = ("kind", "lines", "level", "lang", "columns", "rows", "markdown", "fixes", "doubts", "verdict")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Makes the guide: import turns seeds into pages, publish turns pages into a site."""


@cli.command()
@click.argument("file", type=PathArg)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array instead of Markdown.")
def blocks(file: Path, as_json: bool) -> None:
    """Show the restored blocks of one seed."""
    from seedbook.pipeline import restore_file

    found = restore_file(file)
    if as_json:
        click.echo(json.dumps([_block_row(b) for b in found], ensure_ascii=False))
    else:
        click.echo("\n\n".join(b.markdown for b in found if b.kind != "furniture"))


def _block_row(block: Block) -> dict[str, object]:
    data = asdict(block)
    return {key: data[key] for key in BLOCK_KEYS}


@cli.command()
@click.option("--seeds", type=PathArg, help="Folder of seeds (default: the project's seeds/).")
@click.option("--out", type=PathArg, help="Folder of pages (default: the project's docs/).")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 and name what would change.")
def split(seeds: Path | None, out: Path | None, check: bool) -> None:
    """Import: turn seeds into topic pages. Never overwrites what a person wrote."""
    from seedbook.pages import importer

    _progress("Importing the seeds …")
    report = importer.run(find_project(), seeds, out, check=check)
    for line in report.messages:
        _say(line)
    _show(report.findings)
    sys.exit(report.status)


@cli.command()
@click.argument("target", metavar="PAGE[:LINE]")
def explain(target: str) -> None:
    """Show the block at a page's line, its seed lines, and its text after each stage."""
    from seedbook import explain as explaining

    page, _, line = target.rpartition(":")
    place = (Path(page), int(line)) if line.isdecimal() else (Path(target), None)
    click.echo(explaining.explain(find_project(), *place))


@cli.command()
@click.option("--open", "only_open", is_flag=True, help="Leave out what a person has settled.")
def doubts(only_open: bool) -> None:
    """List every place a person should look at, by page, with the reason and the seed lines."""
    from seedbook import doubts as doubting

    click.echo(doubting.report(find_project(), only_open=only_open))


@cli.command()
@click.argument("page", type=PathArg)
@click.option("--accept", is_flag=True, help="Record that the page's own text stands.")
def diff(page: Path, accept: bool) -> None:
    """Show how an edited page differs from what import would write."""
    from seedbook.pages import diff as comparing

    told = comparing.accept if accept else comparing.show
    _say(told(find_project(), page))


@cli.command()
def build() -> None:
    """Publish: weave the pages, build the site strictly, finish it."""
    from seedbook import publish

    _judge(publish.build(find_project(), _progress))


@cli.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port on this machine.")
def serve(port: int) -> None:
    """Live preview, woven, reloading when docs or seeds change."""
    from seedbook import publish

    publish.serve(find_project(), port)


@cli.command()
def pack() -> None:
    """Pack the built site into dist/go-guide-offline.zip."""
    from seedbook.publish import pack as packing

    for line in packing.pack(find_project()):
        _say(line)


@cli.command()
def book() -> None:
    """Make the EPUB and the PDF from the built site."""
    from seedbook import book as bookmaking

    _progress("Making the EPUB and the PDF …")
    for line in bookmaking.make(find_project()):
        _say(line)


@cli.command()
@click.argument("folder", metavar="DIR", type=PathArg)
def weave(folder: Path) -> None:
    """Write the woven pages and navigation to DIR, for any other builder."""
    from seedbook.publish import folder as weaving

    weaving.write(find_project(), folder)


@cli.command()
@click.argument("site", type=PathArg)
@click.option("--record", is_flag=True, help="Add the site's addresses to addresses.txt, the list that never shrinks.")
def finish(site: Path, record: bool) -> None:
    """Finish a built SITE: search index, pages.json, llms.txt, link check."""
    from seedbook import publish
    from seedbook.finish import addresses

    findings = publish.finish(find_project(), site)
    if record:
        click.echo(f"{addresses.NAME}: {addresses.record(find_project(), site)} new addresses")
    _judge(findings)


@cli.command()
@click.argument("paths", nargs=-1, type=PathArg)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    envvar="SEEDBOOK_FORMAT",
    help="text: one message a line (default); github: marks on the lines of a pull request.",
)
def check(paths: tuple[Path, ...], form: str) -> None:
    """Hold pages to what a pull request is held to (default: all, changed ones first)."""
    from seedbook import checks

    found = checks.run(find_project(), paths)
    if form == "github":
        click.echo("".join(f"{checks.annotation(f)}\n" for f in found), nl=False)
    _judge(found)


@cli.command()
@click.argument("paths", nargs=-1, type=PathArg)
def fix(paths: tuple[Path, ...]) -> None:
    """Mend what is mechanical in the named files (default: those changed since the last commit)."""
    from seedbook import checks

    for line in checks.fix(find_project(), paths):
        _say(line)


@cli.command()
@click.argument("topic")
@click.argument("title")
def new(topic: str, title: str) -> None:
    """Start a page in TOPIC from the template."""
    from seedbook import newpage

    _say(newpage.create(find_project(), topic, title))


# A flag of Go is a query: `seedbook search -race`.
@cli.command(context_settings={"ignore_unknown_options": True})
@click.argument("query")
@click.option("--site", type=PathArg, help="Built site to search (default: the project's site/).")
def search(query: str, site: Path | None) -> None:
    """Search the built site as its search box does."""
    from seedbook.search.terminal import terminal

    click.echo(terminal(site or find_project().site, query))


def _progress(line: str) -> None:
    """Say on a terminal, and nowhere else, what takes its time."""
    if sys.stderr.isatty():
        click.echo(line, err=True)


def _say(line: str, *, err: bool = False) -> None:
    """Print the line; a place that it begins with is named from the current folder, which is how a person opens it."""
    click.echo(line.removeprefix(f"{Path.cwd()}{os.sep}"), err=err)


def _show(findings: Iterable[Finding]) -> None:
    for finding in findings:
        _say(str(finding), err=True)


def _judge(findings: Iterable[Finding]) -> None:
    """Show the findings; exit status 1 when one of them is an error, else 0."""
    found = list(findings)
    _show(found)
    sys.exit(1 if any(f.level == "error" for f in found) else 0)


def main() -> None:
    """Run a command. Exit status: 0 clean, 1 faults in content, 2 wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a file may have a name that is no text
            stream.reconfigure(errors="backslashreplace")
    try:
        cli()
    except ContentError as error:
        _show(error.findings)
        sys.exit(error.status)
    except SeedbookError as error:
        _say(str(error), err=True)
        sys.exit(error.status)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as error:
        _say(out_of_reach(error), err=True)
        sys.exit(UsageError.status)
