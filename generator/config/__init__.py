"""The branch's configuration, ``site_config.yml``: read and checked like a record."""
