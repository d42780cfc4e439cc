"""Anniversaries that have a name, and the years that they count."""

from __future__ import annotations

JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "sesquicentenary": 150, "sesquicentennial": 150,
    "tercentenary": 300, "tricentenary": 300, "tricentennial": 300, "tercentennial": 300, "quatercentenary": 400, "quadricentennial": 400,
    "quincentenary": 500, "quincentennial": 500, "semiquincentennial": 250, "half-century": 50, "golden jubilee": 50, "silver jubilee": 25,
    "diamond jubilee": 60, "platinum jubilee": 70, "ruby jubilee": 40, "silver wedding": 25, "pearl wedding": 30, "ruby wedding": 40,
    "golden wedding": 50, "emerald wedding": 55, "diamond wedding": 60, "platinum wedding": 70,
}  # fmt: skip
NAMES = "|".join(JUBILEES)
