"""`python -m brief`: the same as the command `brief`."""

import sys

from brief.cli import main

if __name__ == "__main__":
    sys.exit(main())
