#!/bin/sh
# Everything `make test` runs after the environment exists: lint, types, all tests.
# Chromium comes from Debian's packages; elsewhere, install it and put it on the path (or name it in CHROMIUM).
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin

# as scripts/seedbook/book/pdf.py looks for it
have_chromium() {
  [ -z "${CHROMIUM:-}" ] || return 0
  for name in chromium chromium-browser google-chrome chrome; do
    command -v "$name" >/dev/null && return 0
  done
  return 1
}
have_fonts() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn)" ]; }
install() {
  sudo=""; [ "$(id -u)" -eq 0 ] || sudo=sudo
  DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

missing=""
have_chromium || missing="chromium"
have_fonts || missing="$missing fontconfig fonts-noto-cjk fonts-wqy-zenhei"
if [ -n "$missing" ]; then
  if command -v apt-get >/dev/null; then
    # shellcheck disable=SC2086 # the names are separate words
    install $missing
  else
    echo "The browser tests need Chromium and a Chinese font: install them (missing:$missing)." >&2
    exit 2
  fi
fi

$bin/ruff check .
$bin/ruff format --check --quiet .
$bin/mypy
exec $bin/python -m pytest -n "${WORKERS:-2}" "$@"
