"""Findings, looks and rules made for these tests from the few fields that matter."""

from __future__ import annotations

from typing import Any

from pelican_newslint.config.model import Config, House
from pelican_newslint.model import Candidate, EngineStatus, Finding, Group, Look, Metadata, Place, Record, Suppression
from pelican_newslint.rules.info import RuleInfo

HOUSE = EngineStatus("house", "0.1.0", looked=True)
LANGUAGETOOL = EngineStatus("languagetool", "lingotweaker 0.2.8", looked=True, way="embedded")
NO_LANGUAGETOOL = EngineStatus("languagetool", "", looked=False, why_not="not installed")


def info(id_: str, **fields: Any) -> RuleInfo:
    given = {"group": "dates", "kind": "fact", "severity": "error", "category": id_, "profile": "default", "aliases": (), "since": "0.1"}
    return RuleInfo(**{**given, "id": id_, "summary": "", **fields})


INFOS = {
    rule.id: rule
    for rule in (
        info("weekday-mismatch", aliases=("wrong-weekday",)),
        info("doubled-word", group="language", severity="warning"),
        info("loaded-headline", group="headline", severity="suggestion"),
        info("headline-length", group="headline", severity="suggestion", profile="strict", aliases=("long-headline",)),
    )
}


def candidate(rule: str = "weekday-mismatch", line: int = 5, text: str = "Monday", path: str = "content/a.md", **fields: Any) -> Candidate:
    shipped = INFOS[rule].severity if rule in INFOS else "warning"
    given = {"message": f"About {text}.", "kind": "fact", "category": rule, "scope": "paragraph", "severity": shipped}
    place = Place(path, line, 1, line, 1 + len(text))
    return Candidate(**{**given, "rule": rule, "place": place, "text": text, **fields})


def group(*sources: str, **fields: Any) -> Group:
    sources = sources or ("weekday-mismatch",)
    return Group(candidate(sources[0], **fields), sources)


def finding(rule: str = "weekday-mismatch", severity: str = "error", line: int = 5, path: str = "content/a.md", **fields: Any) -> Finding:
    given: dict[str, Any] = {"group": "dates", "kind": "fact", "confidence": "high", "message": "", "text": "Monday", "scope": "paragraph"}
    place = Place(path, line, 1, line, 7)
    given |= {"sources": (rule,), "place": place, "fingerprint": f"v1:{line:016x}"}
    return Finding(**{**given, "rule": rule, "severity": severity, **fields})


def look(path: str = "content/a.md", *suppressions: Suppression, whole: bool = True, **metadata: Any) -> Look:
    place = Place(path, 1, 1, 1, 1)
    record = Record(path=path, metadata=Metadata(title="A", **metadata), fields={"title": place})
    return Look(path=path, candidates=(), verified=(), record=record, suppressions=suppressions, whole=whole)


def config(root: Any, house: House | None = None, **fields: Any) -> Config:
    return Config(root=root, house=house or House(), **fields)
