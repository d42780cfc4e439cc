"""The desk inside a Pelican build."""


def connect() -> None:
    """Connect to Pelican. May be called any number of times; loads nothing heavy."""
    from pelican_newslint.plugin import signals

    signals.connect()
