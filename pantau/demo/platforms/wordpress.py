"""WordPress with the wpberita theme: REST, search feed, feed, pages. Inserts stand in the API's text too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from markupsafe import Markup, escape

from pantau.demo.platforms.reply import Reply, Site, as_json, feed, matches, not_found, page, robots
from pantau.demo.texts import Text

PER_FEED = 10


def link(site: Site, text: Text) -> str:
    """The permalink: /YYYY/MM/slug/."""
    return f"{site.address}/{text.published:%Y/%m}/{text.slug}/"


def answer(site: Site, path: str, query: Mapping[str, str]) -> Reply:
    """WordPress as it comes, the REST API open."""
    if path == "/wp-json/wp/v2/posts":
        return _posts(site, query)
    return answer_without_rest(site, path, query)


def answer_without_rest(site: Site, path: str, query: Mapping[str, str]) -> Reply:
    """WordPress behind a security plugin that closes the REST API."""
    if path.startswith("/wp-json"):
        return as_json({"code": "rest_login_required", "message": "REST API restricted."}, 401)
    if path == "/robots.txt":
        return robots(site)
    if path == "/feed/" or query.get("feed") == "rss2":
        return _feed(site, query)
    if path == "/":
        return page("home.html", site, links=[(text.title, link(site, text)) for text in site.texts[:20]])
    for text in site.texts:
        if link(site, text) == f"{site.address}{path}":
            return page("wordpress.html", site, text=text, body=body(text), url=link(site, text))
    return not_found(site)


def body(text: Text) -> Markup:
    """The content as the theme's filter leaves it: with a related headline after the second paragraph."""
    parts: list[Markup] = []
    for number, paragraph in enumerate(text.paragraphs):
        lead = (
            Markup("<strong>{}</strong> – ").format(text.dateline)
            if number == 0 and text.dateline
            else Markup("")
        )
        parts.append(Markup("<p>{}{}</p>").format(lead, paragraph))
        if number == 1 and text.related:
            parts.append(
                Markup(
                    '<div class="gmr-related-post-onlytitle"><div class="related-text-onlytitle">Bacaan Lainnya</div>'
                    '<ul><li><a href="/?p=1">{0}</a></li></ul></div><p>Baca juga: <a href="/?p=1">{0}</a></p>'
                ).format(text.related)
            )
    return Markup("\n").join(parts)


def _posts(site: Site, query: Mapping[str, str]) -> Reply:
    found = [text for text in site.texts if matches(text, query.get("search", ""))]
    if after := query.get("after"):
        moment = datetime.fromisoformat(after.replace("Z", "+00:00"))
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        found = [text for text in found if text.published > moment]
    size, number = int(query.get("per_page", "10")), int(query.get("page", "1"))
    pages = max(1, -(-len(found) // size))
    if number > pages:
        return as_json({"code": "rest_post_invalid_page_number", "data": {"status": 400}}, 400)
    items = [_post(site, text) for text in found[(number - 1) * size : number * size]]
    return as_json(items, headers={"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(pages)})


def _post(site: Site, text: Text) -> dict[str, object]:
    return {
        "id": text.number,
        "date": text.published.replace(tzinfo=None).isoformat(),
        "date_gmt": text.published.astimezone(UTC).replace(tzinfo=None).isoformat(),
        "modified_gmt": text.published.astimezone(UTC).replace(tzinfo=None).isoformat(),
        "link": link(site, text),
        "title": {"rendered": str(escape(text.title))},
        "content": {"rendered": str(body(text)), "protected": False},
        "excerpt": {"rendered": f"<p>{escape(text.paragraphs[0][:140])} […]</p>", "protected": False},
        "categories": [1],
        "tags": [],
    }


def _feed(site: Site, query: Mapping[str, str]) -> Reply:
    found = [text for text in site.texts if matches(text, query.get("s", ""))]
    number = int(query.get("paged", "1"))
    part = tuple(found[(number - 1) * PER_FEED : number * PER_FEED])
    if not part and number > 1:
        return not_found(site)
    return feed("rss.xml", site, part, link, contents={text.number: str(body(text)) for text in part})
