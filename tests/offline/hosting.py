"""A real nginx with the project's own recipe, serving a site under /guide/."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

#: The parts of nginx's configuration around the recipe; everything it writes stays in the test's folder.
AROUND = """
daemon off; pid {home}/nginx.pid; error_log {home}/error.log; worker_processes 1;
events {{ worker_connections 64; }}
http {{
  access_log off;
  client_body_temp_path {home}/t1; proxy_temp_path {home}/t2; fastcgi_temp_path {home}/t3;
  uwsgi_temp_path {home}/t4; scgi_temp_path {home}/t5;
  server {{ listen 127.0.0.1:{port}; absolute_redirect off; include {home}/guide.conf; }}
}}
"""


def nginx() -> str | None:
    """Where nginx is, or None."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def hosted(root: Path, home: Path, port: int) -> Iterator[None]:
    """Serve the built site of the project in `root` while the block runs."""
    home.chmod(0o755)
    recipe = (ROOT / "deploy" / "nginx.conf").read_text()
    headers = root / "dist" / "go-guide-headers.conf"
    local = recipe.replace("/srv/go-guide/go-guide-headers.conf", str(headers)).replace("/srv/go-guide", str(root))
    (home / "guide.conf").write_text(local)
    (home / "nginx.conf").write_text("user root;" * _is_root() + AROUND.format(home=home, port=port))
    server = subprocess.Popen([str(nginx()), "-c", str(home / "nginx.conf"), "-e", str(home / "error.log")])
    try:
        _wait(port)
        yield
    finally:
        server.terminate()
        server.wait()


def _is_root() -> bool:
    return os.geteuid() == 0


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx did not start; see error.log")
