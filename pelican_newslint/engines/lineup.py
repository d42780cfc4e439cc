"""Which engines look, and which way each is had: decided from the settings and from what is installed.

No engine is imported for it: a build in which every paragraph is in the cache needs only the names and versions.
"""

from __future__ import annotations

from pelican_newslint.config.model import Config
from pelican_newslint.engines import have_languagetool, installed
from pelican_newslint.engines.wire import Plan

_HERE = "pelican_newslint.engines"


def lineup(config: Config) -> tuple[Plan, ...]:
    """One plan for each engine, in the order in which their words count; `why_not` says why one doesn't look."""
    languagetool = have_languagetool.plan(config)
    wanted = languagetool.why_not is not None and config.languagetool != ("off",)
    return languagetool, _proselint(config), _harper(config, stands_in=wanted)


def _proselint(config: Config) -> Plan:
    release = installed.release("proselint")
    if not release:
        return Plan("proselint", why_not="proselint isn't installed")
    options = installed.options(config, "proselint")
    edition = installed.edition("re2", installed.release("google-re2"), repr(options))
    return Plan("proselint", release, edition, f"{_HERE}.proselint:make", options=options)


def _harper(config: Config, *, stands_in: bool) -> Plan:
    """Harper stands in for LanguageTool where that can't be had. Beside it, it only adds what house rules find better, and where
    LanguageTool was switched off nobody asked for a slower one: so then it must be asked for."""
    options = installed.options(config, "harper")
    if not stands_in and "harper" not in config.house.required and not options["rules"]:
        return Plan("harper", why_not='it only stands in for LanguageTool; `required = ["harper"]` asks for it')
    release = installed.release("harper-py")
    if not release:
        return Plan("harper", why_not="harper-py isn't installed")
    edition = installed.edition("codespell", installed.release("codespell"), repr(options))
    return Plan("harper", release, edition, f"{_HERE}.harper:make", options=options)
