"""The only folder that reads with Pelican: a build's generators, a site, a folder or single posts become a `Site`."""

from pelican_newslint.site.former import Former
from pelican_newslint.site.from_pelican import from_generators
from pelican_newslint.site.read import Unsaved, read, read_with_former

__all__ = ["Former", "Unsaved", "from_generators", "read", "read_with_former"]
