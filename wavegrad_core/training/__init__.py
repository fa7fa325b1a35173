"""Training: recordings looked over and read, the paper's loss, run folders that resume."""
