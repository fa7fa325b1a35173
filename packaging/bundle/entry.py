"""Program of the frozen build; the same as the command `gradwave`."""

import sys

from gradwave.__main__ import main

sys.exit(main())
