"""The real worker with engines of the tests: started as a script, its folder is where `fakes` is imported from.

An argument sets the seconds after which a worker in which nothing moves ends itself.
"""

import sys

from pelican_newslint.engines import worker

if len(sys.argv) > 1:
    worker.STUCK = float(sys.argv[1])
worker.main()
