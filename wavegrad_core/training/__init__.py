"""Training: the data set in memory, the paper's loss, run folders that resume."""
