"""The copy desk inside a Pelican build. A site enables it with ``PLUGINS = ["pelican_newslint"]``."""

__version__ = "0.1.0"


def register() -> None:
    """Called by Pelican, in a watching build twice before the first run. Only connects signals."""
    from pelican_newslint.plugin import connect

    connect()
