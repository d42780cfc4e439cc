"""``python -m pelican_newslint``: the same as ``newslint``, where scripts are not on the PATH."""

import sys

from pelican_newslint.cli import main

if __name__ == "__main__":
    sys.exit(main())
