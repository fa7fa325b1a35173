"""Files become what is loaded: recordings while they are read, mels by their profile."""
