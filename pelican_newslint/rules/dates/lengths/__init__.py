"""Lengths of time, and the beginning and the end that they are tied to."""
