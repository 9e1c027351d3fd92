"""Makes the guide: import turns seeds into pages, publish turns pages into a site."""
