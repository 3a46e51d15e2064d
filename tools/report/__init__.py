"""A page for editors about the state of every text: when it is due, how it reads, what leads to it, what comes next."""
