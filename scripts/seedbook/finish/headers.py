"""Security headers for hosts: a Content-Security-Policy that names the theme's few inline scripts by hash."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from seedbook.finish.site import BuiltSite
from seedbook.model import Finding

#: For hosts that read it (Netlify, Cloudflare Pages), and for `deploy/nginx.conf` to include.
HEADERS, NGINX = "_headers", "go-guide-headers.conf"
#: An inline script: `<script>__md_scope=new URL(".",location)</script>`; group 1 the attributes, group 2 the code
_SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
#: Blocks of data, which no browser runs: `type="application/json"`
_DATA = re.compile(r"type\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)
#: What pages may load and do beside running scripts. Styles may stand inline: the theme sizes some elements that way.
_POLICY = (
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)


def write(built: BuiltSite) -> list[Finding]:
    """Write the headers into the site for hosts that read them, and into dist/ for nginx."""
    pages = (p.read_text(encoding="utf-8") for p in sorted(built.root.rglob("*.html")))
    headers = security_headers(sorted({h for page in pages for h in inline_hashes(page)}))
    rows = "\n".join(f"  {name}: {value}" for name, value in headers.items())
    (built.root / HEADERS).write_text(f"/*\n{rows}\n", encoding="utf-8")
    _write_nginx(built.project.dist / NGINX, headers)
    return []


def _write_nginx(target: Path, headers: dict[str, str]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    rows = (f'add_header {name} "{value}" always;\n' for name, value in headers.items())
    target.write_text("".join(rows), encoding="utf-8")


def inline_hashes(page: str) -> Iterable[str]:
    """The CSP source of each inline script of a page, such as `'sha256-…'`."""
    for attributes, code in _SCRIPT.findall(page):
        if code.strip() and "src=" not in attributes and not _DATA.search(attributes):
            yield f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def security_headers(hashes: list[str]) -> dict[str, str]:
    """Header names and values; `hashes` are the CSP sources of the inline scripts that may run."""
    scripts = " ".join(["script-src 'self'", *hashes])
    return {
        "Content-Security-Policy": "; ".join(("default-src 'none'", scripts, *_POLICY)),
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
