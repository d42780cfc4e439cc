"""Posts of a known site that have changed, read without the rest of it: by Pelican's own readers, with the site's settings and plugins."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Article, Page
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.settings import read_settings

from pelican_newslint.model import Post
from pelican_newslint.site.faces import face
from pelican_newslint.site.from_pelican import post_of
from pelican_newslint.site.quiet import quietly
from pelican_newslint.site.remembered import Member
from pelican_newslint.site.running import pelican_for
from pelican_newslint.site.source import UnreadableError, read_source
from pelican_newslint.site.witness import Witness, seen_by


def read(settings_file: Path, members: Sequence[Member], witness: Witness) -> tuple[Post, ...] | None:
    """Each of them as it is now. None where one is no longer what the rest of the site sees of it: then all must be read."""
    with tempfile.TemporaryDirectory(prefix="newslint-") as output, quietly(settings_file.parent), seen_by(witness):
        try:
            generators = _generators(pelican_for(read_settings(str(settings_file)), output))
            posts = [_read(member, generators[member.page]) for member in members]
        # As in `read_site`; but whatever it is, reading the whole site will say it better.
        except (Exception, SystemExit):
            return None
    return None if None in posts else tuple(post for post in posts if post is not None)


def _generators(pelican: Any) -> dict[bool, Any]:
    """For articles and for pages (True), sharing a context as in `Pelican.run`."""
    context = {
        **pelican.settings, "generated_content": {}, "static_links": set(), "static_content": {}, "localsiteurl": pelican.settings["SITEURL"],
    }  # fmt: skip
    own = {
        "context": context,
        "settings": pelican.settings,
        "path": pelican.path,
        "theme": pelican.theme,
        "output_path": pelican.output_path,
    }
    return {False: ArticlesGenerator(**own), True: PagesGenerator(**own)}


def _read(member: Member, generator: Any) -> Post | None:
    """As the generator's own `generate_context` reads it."""
    kind = "page" if member.page else "article"
    content = generator.readers.read_file(
        base_path=generator.path,
        path=member.file,
        content_class=Page if member.page else Article,
        context=generator.context,
        preread_signal=getattr(signals, f"{kind}_generator_preread"),
        preread_sender=generator,
        context_signal=getattr(signals, f"{kind}_generator_context"),
        context_sender=generator,
    )
    if not isinstance(content, Article | Page) or not content.is_valid():
        return None
    try:
        post = post_of(content, read_source(Path(member.file)), str(content.url), member.translation_of)
    except UnreadableError:
        return None
    return post if face(content, post, generator.settings) == member.face else None
