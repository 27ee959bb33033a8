"""New records: starter files filled with answers and proposals."""
