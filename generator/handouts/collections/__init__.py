"""Collections (学习资料汇编): what was chosen, what belongs into it, its chapters."""
