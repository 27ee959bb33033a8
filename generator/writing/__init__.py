"""Values become lines of YAML as an editor would type them."""
