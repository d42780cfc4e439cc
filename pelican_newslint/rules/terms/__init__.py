"""Acronyms, designators and the house's own words."""
