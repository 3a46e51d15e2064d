"""What is changing now and may be different tomorrow: one dated record for each, shown wherever it matters."""
