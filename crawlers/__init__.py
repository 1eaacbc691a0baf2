"""Scrapy: spiders per platform, politeness, the register of sources."""
