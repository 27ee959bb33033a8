"""Pages as plain data: what the site outlet publishes, free of any MkDocs type."""
