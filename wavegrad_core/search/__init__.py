"""Schedule search: the betas with which a voice is nearest to recordings in so many steps."""
