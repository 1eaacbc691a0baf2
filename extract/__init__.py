"""From page to article, from article to facts. Imports domain only."""
