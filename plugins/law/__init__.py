"""The law: the register of sources, the citations in texts, and the numbered notes they become."""
