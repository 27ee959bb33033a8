"""Generated projects and measurements: ``python -m bench`` or ``make bench``."""
