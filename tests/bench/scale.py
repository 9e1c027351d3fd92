"""The search of a large guide: `python tests/bench/scale.py [--pages 5000] [--typing 1000] [--site site]`.

Puts made pages beside those of a built site, then prints what the index costs to build and what a reader waits for,
each beside its bar. Times depend on the machine, so nothing here fails; `tests/search/measure.py` judges the answers.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from seedbook import glossary  # noqa: E402
from seedbook.search import extract, index, shards  # noqa: E402
from tests import browser_tools  # noqa: E402
from tests.search import box, crowd, queries  # noqa: E402

#: Typed into a browser that has loaded nothing of the search yet: one word and two, identifiers, Latin glued to Han,
#: beginnings, slips, a question, a flag, English for Chinese, traditional characters.
COLD = (
    "逃逸分析", "令牌桶", "熔断 降级", "sync.Pool", "connMaxLifetime", "Redis连接池", "GC停顿", "gorout", "熔",
    "promethues", "如何避免缓存击穿", "go test -race", "circuit breaker", "服務網格",
)  # fmt: skip
#: A reader's line: 50 ms of latency, 10 Mbit/s down.
LINE = {"offline": False, "latency": 50, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
#: Notes tasks of the main thread of 50 ms and more, the only ones that browsers report.
_WATCH = """window.longest = 0
new PerformanceObserver(list => {
  for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration)
}).observe({ type: "longtask" })"""
#: Focuses the box and types; gives the milliseconds until the first result is drawn, and of each file of the index that
#: came by then when it was asked for and when it was there (the engine comes beside the first).
_FIRST = """query => new Promise((done, fail) => {
  const box = document.querySelector("[data-md-component=search-query]")
  const list = document.querySelector(".md-search-result__list")
  const started = performance.now()
  const files = () => performance.getEntriesByType("resource")
    .filter(({ name, startTime }) => startTime > started && /\\/search\\/(?!engine)/.test(name))
    .map(({ requestStart, responseEnd }) => [requestStart, responseEnd])
  new MutationObserver(() => list.querySelector("a") && done([performance.now() - started, files()]))
    .observe(list, { childList: true, subtree: true })
  setTimeout(fail, 20000, new Error(`no result for ${query}`))
  box.focus()
  box.value = query
  box.dispatchEvent(new InputEvent("input", { bubbles: true }))
})"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--pages", type=int, default=5000, help="pages of the site that is asked cold")
    parser.add_argument("--typing", type=int, default=1000, help="pages of the site that is typed into")
    options = parser.parse_args(arguments)
    site = options.site.resolve()
    show(f"index, {options.pages} pages", indexing(site, options.pages), "ms of processor a page", 3)
    with tempfile.TemporaryDirectory() as folder, browser_tools.chromium() as chromium:
        large = crowd.crowded(site, Path(folder) / "large", options.pages)
        with compressed(large) as (base, sizes):
            first_queries(chromium, base, sizes)
        middling = crowd.crowded(site, Path(folder) / "middling", options.typing)
        with browser_tools.served(middling, 0) as base:
            keystrokes(chromium, base, options.typing)
    return 0


def show(what: str, figure: float, unit: str, bar: float) -> None:
    """One line: a figure and what it is compared with."""
    print(f"{what:36} {figure:8.1f} {unit} (bar: {bar:g})", flush=True)


def indexing(site: Path, count: int) -> float:
    """Milliseconds of processor time a page: reading the HTML of the site's own pages, indexing those of a crowd."""
    texts = [(path.relative_to(site).as_posix(), path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))]
    started = time.process_time()
    own = list(extract.pages(iter(texts)))
    reading = (time.process_time() - started) / len(texts)
    pages = [*own, *queries.distractors(site, count)]
    terms = glossary.load(crowd.DOCS)
    with tempfile.TemporaryDirectory() as folder:  # to delete thousands of files is no part of it
        started = time.process_time()
        shards.write(index.make(pages, None, terms), Path(folder) / "search")
        indexed = (time.process_time() - started) / len(pages)
    return 1000 * (reading + indexed)


@functools.cache
def _sent(path: Path) -> bytes:
    """A file compressed, once: the server is another machine, whose work is no wait of the reader's."""
    return gzip.compress(path.read_bytes(), 6)


class _Compressing(http.server.SimpleHTTPRequestHandler):
    """Sends files compressed, as every real server does; notes the size of each in `sizes`."""

    protocol_version = "HTTP/1.1"
    sizes: list[int]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        body = _sent(path) if path.is_file() else b""
        self.sizes.append(len(body))
        self.send_response(200 if body else 404)
        if body:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def compressed(site: Path) -> Iterator[tuple[str, list[int]]]:
    """`site` on a free port: its address, and the growing list of the bytes of each file sent."""
    sizes: list[int] = []
    _Compressing.sizes = sizes
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Compressing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", sizes
    finally:
        server.shutdown()
        server.server_close()


def first_queries(chromium: Any, base: str, sizes: list[int]) -> None:
    """Each query in a browser context of its own, over a slow line: time, bytes, longest task, memory."""
    seen = []
    for query in COLD:
        with slow_page(chromium, base) as (page, session):
            sizes.clear()
            waited, files = page.evaluate(_FIRST, query)
            count, size, trips = len(sizes), sum(sizes) / 1024, round_trips(files)
            line = trips * LINE["latency"] + sum(sizes) / LINE["downloadThroughput"] * 1000
            page.wait_for_timeout(500)  # long tasks are reported late
            heap = session.send("Runtime.getHeapUsage")["totalSize"] / 2**20
            seen.append((waited, line, size, page.evaluate("window.longest"), heap, renderer_memory(chromium)))
            print(f"  {query}: {waited:.0f} ms, {size:.0f} KB in {count} files and {trips} round trips: {line:.0f} ms")
    waits, lines, kilobytes, longest, heaps, memory = zip(*seen, strict=True)
    for name, figure in (("median", statistics.median), ("most", max)):
        show(f"first query, cold ({name})", figure(waits), "ms", 400)
        show(f"of it the line alone ({name})", figure(lines), "ms", 400)
        show(f"fetched by it ({name})", figure(kilobytes), "KB", 90)
    show("longest task (0: none over 50 ms)", max(longest), "ms", 50)
    show("JavaScript heap of the page", max(heaps), "MB", 300)
    show("resident memory, largest renderer", max(memory), "MB", 300)


def round_trips(files: Sequence[tuple[float, float]]) -> int:
    """How often the line's latency was waited for. `files` are pairs: when a file was asked for, and when it was there.

    A file asked for before any other of its round was there waited beside them.
    """
    trips, there = 0, 0.0
    for asked, came in sorted(files):
        later = asked >= there
        trips += later
        there = came if later else min(there, came)
    return trips


@contextmanager
def slow_page(chromium: Any, base: str) -> Iterator[tuple[Any, Any]]:
    """The home page over LINE, and its session with the browser."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(f"{base}index.html")
    page.wait_for_load_state("networkidle")
    page.evaluate("window.longest = 0")
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    yield page, session
    context.close()


def renderer_memory(chromium: Any) -> float:
    """Largest resident set, in MB, that a renderer of this browser has had (VmHWM of /proc; 0 where there is none)."""
    found = chromium.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    numbers = [process["id"] for process in found if process["type"] == "renderer"]
    return max((_peak(Path(f"/proc/{number}/status")) for number in numbers), default=0.0)


def _peak(status: Path) -> float:
    lines = status.read_text("utf-8").splitlines() if status.is_file() else []
    return max((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), default=0.0)


def keystrokes(chromium: Any, base: str, count: int) -> None:
    """Every beginning of every cold query, twice: the first round fetches, the second is measured."""
    page = box.opened(chromium.new_page(), base)
    typed = [query[:end] for query in COLD for end in range(1, len(query) + 1)]
    for text in typed:
        box.search(page, base, text)
    page.wait_for_timeout(1500)  # the rest of the index comes while the reader looks
    times = sorted(box.search(page, base, text).time for text in typed)
    show(f"keystroke, {count} pages (median)", times[len(times) // 2], "ms", 5)
    show(f"keystroke, {count} pages (p95)", times[len(times) * 95 // 100], "ms", 20)


if __name__ == "__main__":
    sys.exit(main())
