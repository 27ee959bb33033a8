"""The sheets a branch prints: which there are, what stands on them, and their PDF files."""
