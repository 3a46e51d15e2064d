"""What Lighthouse says of a page of each kind, as a phone gets it from a host."""
