"""Schedule search: finding the betas whose renders come closest to the recordings."""
