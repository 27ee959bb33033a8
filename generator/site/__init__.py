"""The website outlet: pages that are plain data become files, by MkDocs and Material's theme.

Everything MkDocs stays inside this package; the stages before it never import it.
"""

import os

# Material prints its end-of-life banner on import; that is the maintainer's business, not an
# editor's. Only this process is silenced.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
