"""Long text as editors write it: Markdown mended for Chinese habits, rendered as clean HTML.

``traps`` and ``plain`` need nothing but the standard library, so checking never loads
Markdown; ``markdown`` is for whoever makes pages.
"""
