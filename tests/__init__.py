"""The tests of `brief`. `python3 build.py test` runs them all."""
