"""Which font plays which role on paper (宋, 仿宋, 楷, 黑, 小标宋), and what characters it has."""
