"""What an author marks as fine: suppressions in a source's comments and header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pelican_newslint.model import Post, Suppression
from pelican_newslint.prose.later import later
from pelican_newslint.prose.page.elements import VOID
from pelican_newslint.prose.page.markup import Tag, pieces
from pelican_newslint.prose.source.header import Header
from pelican_newslint.prose.source.source_lines import Lines
from pelican_newslint.prose.source.stretches import Stretch

WORD = "newslint-ignore"
DIRECTIVE = later(r"newslint-ignore(-start|-end|-file)?(?![\w-])")
RULES = later(r"[\s,]*+((?:\*|[A-Za-z][\w./-]{0,200})(?:[\s,]++(?:\*|[A-Za-z][\w./-]{0,200})){0,100})?")
WORDS = later(r"""\s*+["\u201c]([^"\u201c\u201d]{1,1000})["\u201d]""")
REASON = later(r"\s*+:\s*+(.*)", re.DOTALL)
LINK_COMMENT = later(r"""[ ]{0,3}\[(?://|comment|_)\]:[ \t]*(?:#|<>)[ \t]*(?:\((.*)\)|"(.*)"|'(.*)')\s*""")
"""Markdown's comment that is never rendered: a definition of a link that nobody uses."""


class Comment(NamedTuple):
    """A comment's place in the source and what it says. `alone`: nothing else stands on its lines."""

    start: int
    end: int
    says: str
    alone: bool


class Order(NamedTuple):
    """What a comment orders: "" for the next block, or -start, -end, -file."""

    reach: str
    rules: tuple[str, ...]
    words: str
    reason: str


def suppressions(post: Post, head: Header, code: Sequence[Stretch]) -> tuple[Suppression, ...]:
    """All suppressions of a post, in the order of their lines. `code`: stretches in which a comment is none."""
    source, lines = post.source, Lines(post.source)
    found = list(_of_metadata(post, head, lines))
    if WORD in source:
        found += _of_comments(post, head.body, code, lines)
    return tuple(sorted(found, key=lambda each: (each.line, each.rules, each.words)))


def parse(says: str) -> Order | None:
    """Read `newslint-ignore rule-id, other-rule "the words": reason`. None where a comment says something else."""
    match = DIRECTIVE.match(says.strip())
    if match is None:
        return None
    rest = says.strip()[match.end() :]
    return Order(match[1] or "", *_parse_rest(rest))


def _parse_rest(rest: str) -> tuple[tuple[str, ...], str, str]:
    rules = RULES.match(rest)
    position = rules.end() if rules else 0
    words = WORDS.match(rest, position)
    reason = REASON.match(rest, words.end() if words else position)
    named = tuple(dict.fromkeys(re.findall(r"[^\s,]+", rules[1] or ""))) if rules else ()
    return named or ("*",), words[1].strip() if words else "", " ".join(reason[1].split()) if reason else ""


def _of_metadata(post: Post, head: Header, lines: Lines) -> Iterator[Suppression]:
    for name in (WORD, "newslint_ignore"):
        value = post.metadata.other.get(name, "").strip().strip("[]")
        if value:
            line = lines.of(head.fields[name].start)[0] if name in head.fields else 1
            rules, words, reason = _parse_rest(value)
            yield Suppression(post.path, line, rules, 1, len(lines.starts), "metadata", reason, words)


def _of_comments(post: Post, body: int, code: Sequence[Stretch], lines: Lines) -> Iterator[Suppression]:
    running: list[tuple[int, Order]] = []
    for comment in _comments(post, body, lines):
        order = parse(comment.says)
        if order is None or any(stretch.start <= comment.start < stretch.end for stretch in code):
            continue
        line = lines.of(comment.start)[0]
        if order.reach == "-start":
            running.append((line, order))
        elif order.reach == "-end":
            ended = [each for each in running if order.rules == ("*",) or set(each[1].rules) <= set(order.rules)]
            running = [each for each in running if each not in ended]
            for begun, began in ended:
                yield Suppression(post.path, begun, began.rules, begun, line, "comment", began.reason, began.words)
        else:
            first, last = (1, len(lines.starts)) if order.reach == "-file" else _next_block(post.source, comment, lines)
            yield Suppression(post.path, line, order.rules, first, last, "comment", order.reason, order.words)
    for begun, began in running:
        yield Suppression(post.path, begun, began.rules, begun, len(lines.starts), "comment", began.reason, began.words)


def _comments(post: Post, body: int, lines: Lines) -> Iterator[Comment]:
    """All comments that hold our word, in order."""
    found: list[Comment] = []
    source = post.source
    for number, start in enumerate(lines.starts, 1):
        text = source[start : start + lines.width(number)] if WORD in source[start : start + lines.width(number)] else ""
        if text and start >= body and post.markup == "rst" and (says := text.strip()).startswith(".. "):
            found.append(Comment(start, start + len(text), says[3:], alone=True))
        elif text and start >= body and post.markup == "md" and (match := LINK_COMMENT.fullmatch(text)):
            found.append(Comment(start, start + len(text), match[match.lastindex or 1], alone=True))
    position = body if post.markup != "rst" else len(source)
    while (start := source.find("<!--", position)) >= 0:
        end = source.find("-->", start)
        if end < 0:
            break
        position = end + 3
        if WORD in source[start:end]:
            first, last = lines.of(start)[0], lines.of(end)[0]
            before = source[lines.starts[first - 1] : start]
            after = source[position : lines.starts[last - 1] + lines.width(last)]
            alone = not (before.strip() + after.strip()) or (not before.strip() and after.strip().startswith("<!--"))
            found.append(Comment(start, position, source[start + 4 : end], alone))
    return iter(sorted(found))


def _next_block(source: str, comment: Comment, lines: Lines) -> tuple[int, int]:
    """First and last line of the block below a comment, or of the block that holds one which shares its line."""
    first, last = lines.of(comment.start)[0], lines.of(comment.end)[0]
    count = len(lines.starts)

    def text(line: int) -> str:
        return source[lines.starts[line - 1] : lines.starts[line - 1] + lines.width(line)].strip()

    if comment.alone:
        first = last + 1
        while first <= count and (not text(first) or text(first).startswith(("<!--", "[//]", ".. " + WORD))):
            first += 1
        if first > count:
            return count, count
        last = _end_of_element(source, lines.starts[first - 1], lines) or first
    else:
        while first > 1 and text(first - 1):
            first -= 1
    if last == first or not comment.alone:
        while last < count and text(last + 1) and not text(last).startswith("</"):
            last += 1
    return first, last


def _end_of_element(source: str, start: int, lines: Lines) -> int | None:
    """Where a block begins with a start tag: the line of its end tag."""
    name, depth = "", 0
    for piece in pieces(source[start : start + 200_000]):
        if not isinstance(piece, Tag):
            if not name and source[start + piece[0] : start + piece[1]].strip():
                return None
            continue
        if not name:
            if piece.closes or piece.name in VOID:
                return None
            name = piece.name
        if piece.name == name:
            depth += -1 if piece.closes else 1
            if not depth:
                return lines.of(start + piece.end)[0]
    return None
