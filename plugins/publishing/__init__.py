"""What a published site has for other programs: compressed copies, sitemap, feeds, robots.txt, linked data."""
