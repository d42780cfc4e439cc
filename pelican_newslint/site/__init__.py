"""The only folder that reads with Pelican: a build's generators, a site, a folder or single posts become a `Site`.

Nothing is imported here: `recall` answers without Pelican where it can.
"""
