"""The verbs by which a figure is said to have risen or fallen, in all their forms: one list for every rule that looks for a change."""

from __future__ import annotations

ROSE = (
    "rose|rises?|risen|rising|grew|grows?|grown|growing|increase[sd]?|increasing|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surge[sd]?|surging|"
    "(?:go|goes|went|gone|going|shot|shoots|ticked|edged|inched|crept|pushed|driven) up|soar(?:ed|s|ing)?|leapt|leaped|leaps|rocketed|swelled|"
    "swollen|gain(?:ed|s|ing)?|advanced|expanded|escalated|appreciated|rallied|rebounded|strengthened|improved|picked up|accelerated|ballooned|"
    "mushroomed|bumped up|raised|lifted|boosted|hiked"
)
FELL = (
    "fell|falls?|fallen|falling|drop(?:ped|s|ping)?|decline[sd]?|declining|decrease[sd]?|decreasing|shrank|shrinks?|shrunk|shrinking|"
    "(?:go|goes|went|gone|going|came|come|edged|ticked|driven) down|slump(?:ed|s|ing)?|plunge[sd]?|plunging|slid|slides?|slipped|slips|dipped|"
    "dips|dived|tumble[sd]?|sank|sunk|contracted|weakened|depreciated|plummeted|dwindled|eased|slowed|cut|cuts|reduced?|lowered|slashed|trimmed|"
    "shed|lost|loses?|crashed|retreated|softened"
)
