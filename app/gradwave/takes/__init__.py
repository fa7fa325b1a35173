"""The takes of a sound: kept, compared, scored, gone back through, exported."""
