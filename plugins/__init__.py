"""The site's Pelican plugins: one package for each thing the site does."""
