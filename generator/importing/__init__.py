"""Study plans kept in Excel become sessions of a plan."""
