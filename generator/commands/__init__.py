"""The command line: ``zhibu check | build | serve | export``."""
