"""What engines cost, as the worker tells it."""

from __future__ import annotations

from pelican_newslint.engines.spent import Ledger, Spent
from pelican_newslint.engines.wire import Took


def test_starting_and_looking_are_told_apart() -> None:
    ledger = Ledger()
    ledger.made("harper", 0.5)
    ledger.given(1, "harper")
    ledger.ended(1, Took(2.0, 0.25))
    ledger.given(2, "harper")
    ledger.ended(2, Took(0.0, 1.0))
    ledger.ended(2, Took(0.0, 99.0))
    ledger.ended(7, Took(0.0, 99.0))
    ledger.questioned("harper", known=False)
    ledger.questioned("harper", known=True)
    assert ledger.by_engine == {"harper": Spent(starting=2.5, looking=1.25, asked=1, known=1)}
