"""Helping verbs in the one number and in the other."""

from __future__ import annotations

TO_PLURAL = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
TO_SINGULAR = {plural: single for single, plural in TO_PLURAL.items()}
