"""The same site as a CI server builds it: no marks, and a build that fails on what must not be published."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

NEWSLINT_ANNOTATE = "never"
NEWSLINT_REPORT = "never"
NEWSLINT_FAIL_ON = "error"
