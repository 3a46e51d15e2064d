"""How long a save takes to show in the browser."""
