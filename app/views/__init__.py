"""What is on screen. No view reaches into another: the window connects them."""
