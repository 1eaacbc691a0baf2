"""``python -m crawlers``: the crawling process that crawlers.run starts."""

import sys

from crawlers.child import main

sys.exit(main())
