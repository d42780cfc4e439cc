"""Acronyms that every reader of news knows, and those that only look like one."""

from __future__ import annotations

import re
from functools import cache

from pelican_newslint.knowledge import acronyms, designators

UNITS = frozenset(
    "RM GH KM KG MW GW KW TW GHz MHz kHz GB MB TB KB DPI RPM MPH KPH GMT UTC BST EST EDT PST PDT CST CDT MST CET CEST IST AST AEST AEDT".split()
)
SPELT = frozenset(
    "FDA FDIC EPA NTSB FAA SEC FCC FTC NIH OSHA ATF DEA TSA NOAA NLRB HUD GAO CBO IAEA OSCE FCA HMRC DVLA CPS USGS CFTC NHTSA NHS24 NASUWT NUT RMT "
    "AFD UAW UPA EBRD FATF IRENA AIIB UNFCCC PIL LIC PMS "
    "ICC ICJ WADA IAAF FIDE ITF BMA GMC RSPB NSPCC RSPCA RNLI ACLU NRA SPLC AFL-CIO MSF IOM WFP FAO IFRC ICRC NDRF NSW "
    "FEMA CDC WHO BLM IMO CTO CARICOM ILO UNDP OCHA OPCW IATA ICAO WMO ONS OBR IFS CBI TUC NEU RCN PCS USFWS ACAS IPCC".split()
)
"""Known to many and still spelt out once, says AP of agencies."""
MARKS = frozenset("AT&T AG SA NV SE SpA KG RSVP HMAS HMS HMCS USS SS ASCII QB FG TD README TODO".split())
"""Forms of firms, ships and what readers of a sports page know."""


@cache
def known_acronyms() -> frozenset[str]:
    """Acronyms that need no words, and makers' marks such as the MiG of "MiG-29"."""
    makers = {re.split(r"[-\s\d]", right)[0] for right in designators.wrong_forms().values()}
    marks = {maker.upper() for maker in makers if not maker.isupper()}  # "SHA" stands for more than SHA-256
    return (frozenset(each.replace(".", "").upper() for each in acronyms.known()) | marks) - SPELT
