"""What the rules know of the world: tables beside their loaders, each with its source, its date and how long it is good.

A loader reads its table on first use and keeps it for the process. Nothing here is read at import. Short tables are
TOML, long ones TSV whose comment lines carry the source. After a table's "confident through" date nobody claims
anything from it.
"""
