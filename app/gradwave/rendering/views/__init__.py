"""How to render: voice, iterations, what is advanced, and the button."""
