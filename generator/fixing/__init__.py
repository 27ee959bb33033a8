"""Mending files in place: what has one right reading is written as it is read, nothing else."""
