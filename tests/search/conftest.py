"""What tests of the search box share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import browser_tools


@pytest.fixture(scope="module", params=["http", "folder"])
def base(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The site's address, over http and from the folder."""
    if request.param == "folder":
        yield f"{site.as_uri()}/"
    else:
        with browser_tools.served(site, 0) as address:
            yield address
