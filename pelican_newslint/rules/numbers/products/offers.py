"""What is cheaper for who takes more of it."""

from __future__ import annotations

from pelican_newslint.prose.later import later

OFFERS = later(
    r"\b(?:tickets?|(?<!will )(?<!to )pass(?:es)?(?! (?:on|it|them|the)\b)|"
    r"fares?|subscri\w+|permits?|members?(?:hip)?|hire|parking|licen[cs]es?|tariffs?|seasons?|rooms?|stay)\b"
)
"""Who buys for longer pays less."""
