"""The words by which a figure is said to have risen or fallen: verbs in all their forms and nouns, one list for every rule that looks for it."""

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
RISES = (
    "increase|rise|jump|gain|growth|leap|surge|uplift|hike|climb|improvement|advance|escalation|uptick|upturn|upswing|spurt|spike|boost|upsurge|"
    "acceleration|expansion|enlargement|addition|appreciation|rebound|rally|raise|step-up|swelling"
)
FALLS = (
    "decrease|fall|drop|decline|cut|reduction|slump|dip|plunge|loss|slide|saving|contraction|shrinkage|dive|tumble|erosion|downturn|downswing|"
    "crash|collapse|slippage|lowering|depreciation|devaluation|cutback|retreat|curtailment|diminution|drop-off|falloff|fall-off|"
    "easing|squeeze|weakening|softening"
)
