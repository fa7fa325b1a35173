"""Schedule search: the betas with which renders of N steps come closest to recordings."""
