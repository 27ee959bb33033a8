"""Problems as text for people and as data for programs: one finding, several renderings."""
