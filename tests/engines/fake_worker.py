"""The real worker with engines of the tests: started as a script, its folder is where `fakes` is imported from."""

from pelican_newslint.engines import worker

worker.main()
