"""Jinja templates of pages and of paper: the environment, the filters, an author's mistakes."""
