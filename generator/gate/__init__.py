"""The gate: finds what must not be published, private numbers and marks of secrecy."""
