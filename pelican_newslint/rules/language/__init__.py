"""Grammar and wording that a news desk sees and general checkers miss."""
