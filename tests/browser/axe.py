"""axe-core on an open page."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any


def violations(page: Any, within: str | None = None) -> list[str]:
    """`rule: the element` for each violation; `within` is a selector. The shadow tree is looked at too.

    axe styles what it measures: open the page with `bypass_csp`.
    """
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    page.evaluate(Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("within => axe.run(within || document)", within)
    return [
        f"{each['id']}: {node['html'][:160]} {node.get('failureSummary', '')[-160:]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
