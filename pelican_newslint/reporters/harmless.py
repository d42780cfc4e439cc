"""Article text is somebody else's: on a terminal it could move the cursor, turn the reading order round or hide itself.

Each character that could is shown as one visible character in its place, so that columns stay true.
"""

from __future__ import annotations

import re

_CONTROLS = {code: 0x2400 + code for code in range(0x20)} | {0x09: " ", 0x7F: "\u2421"}
"""As their control pictures (escape is ␛); a tab as a space."""
_UNSEEN = (
    *range(0x80, 0xA0), 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2060, 0x2070),
    *range(0xD800, 0xE000), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080),
)  # fmt: skip
"""C1 controls, bidirectional controls, surrogates and what takes no room; joiners stay: emoji and scripts need them."""
_TABLE = str.maketrans({**_CONTROLS, **dict.fromkeys(_UNSEEN, "\ufffd")})
_SPACE = re.compile(r"\s+")


def harmless(text: str) -> str:
    """The text with every such character replaced: as many code points as before."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """Harmless, and all white space a single space: for formats that know only lines."""
    return harmless(_SPACE.sub(" ", text).strip())
