"""The commands: a module here is one, found by its file's name.

A command has ``HELP`` (one line), ``EXAMPLES`` (lines for the end of its help), ``arguments(parser)`` which adds its
options, and ``run(arguments) -> int`` which gives the exit code. What is costly to import is imported inside `run`.
"""
