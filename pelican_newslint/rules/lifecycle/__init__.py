"""Corrections, updates and what has become stale."""
