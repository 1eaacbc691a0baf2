"""Build crawlers/data/sources.tsv from a survey of outlets.

    python bench/data/build_sources.py SURVEY.tsv > crawlers/data/sources.tsv

The survey has one outlet a line (name, domain, province, type, platform, entry points with their basis, evidence,
verified, note). This turns its words into what the crawler reads: platform, addresses to begin at, codes of the home
regions, trust, network. Decisions that a machine cannot take are the tables below; everything else follows the survey.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = (
    "id", "name", "domain", "platform", "type", "base_url", "regions", "routes", "trust", "delay", "network",
    "enabled", "verified", "note",
)  # fmt: skip

NETWORKS = (
    "antaranews.com", "tribunnews.com", "disway.id", "bacakoran.co", "jawapos.com", "fajar.co.id", "prokal.co",
    "pikiran-rakyat.com", "detik.com",
)  # fmt: skip
# Newsrooms under two names (survey notes and DISCOVERY section 9).
TWINS = {
    "realita.news": "realita-inpost", "inpost.id": "realita-inpost",
    "radargarut.id": "radargarut", "radargarut.jabarekspres.com": "radargarut",
    "prokutim.site": "kutim", "kutaitimurkab.go.id": "kutim",
}  # fmt: skip
# Official kabupaten and kota that the name, the host or the capital in it plainly says.
HOMES = {
    "radarmukomuko.disway.id": ("Kabupaten Mukomuko",),
    "radartegal.disway.id": ("Kabupaten Tegal", "Kota Tegal"),
    "belitongekspres.disway.id": ("Kabupaten Belitung", "Kabupaten Belitung Timur"),
    "linggaupos.bacakoran.co": ("Kota Lubuk Linggau",),
    "enimekspres.bacakoran.co": ("Kabupaten Muara Enim",),
    "radarkediri.jawapos.com": ("Kabupaten Kediri", "Kota Kediri"),
    "radarmadiun.jawapos.com": ("Kabupaten Madiun", "Kota Madiun"),
    "radarbanyuwangi.jawapos.com": ("Kabupaten Banyuwangi",),
    "radarmalang.jawapos.com": ("Kabupaten Malang", "Kota Malang"),
    "radarsolo.jawapos.com": ("Kota Surakarta",),
    "cirebon.tribunnews.com": ("Kabupaten Cirebon", "Kota Cirebon"),
    "solo.tribunnews.com": ("Kota Surakarta",),
    "banyumas.tribunnews.com": ("Kabupaten Banyumas",),
    "suryamalang.tribunnews.com": ("Kabupaten Malang", "Kota Malang"),
    "anambas.koranbatam.com": ("Kabupaten Kepulauan Anambas",),
    "batamnews.co.id": ("Kota Batam",),
    "posmetromedan.id": ("Kota Medan",),
    "posmetropadang.co.id": ("Kota Padang",),
    "insidepontianak.com": ("Kota Pontianak",),
    "mercusuar.net": ("Kabupaten Bangka Selatan",),
    "wartagarut.com": ("Kabupaten Garut",),
    "radargarut.id": ("Kabupaten Garut",),
    "radargarut.jabarekspres.com": ("Kabupaten Garut",),
    "waingapu.com": ("Kabupaten Sumba Timur",),
    "ketapangmedia.com": ("Kabupaten Ketapang",),
    "ketapangreportase.com": ("Kabupaten Ketapang",),
    "kabarmuarateweh.id": ("Kabupaten Barito Utara",),
    "sindomanado.com": ("Kota Manado",),
    "kendarinews.com": ("Kota Kendari",),
    "inspirasimakassar.id": ("Kota Makassar",),
    "maros.rakyat.news": ("Kabupaten Maros",),
    "postambon.com": ("Kota Ambon",),
    "surabayapagi.com": ("Kota Surabaya",),
    "radarsampit.com": ("Kabupaten Kotawaringin Timur",),
    "sampit.prokal.co": ("Kabupaten Kotawaringin Timur",),
    "beritasampit.co.id": ("Kabupaten Kotawaringin Timur",),
    "portal.deliserdangkab.go.id": ("Kabupaten Deli Serdang",),
    "rejanglebongkab.go.id": ("Kabupaten Rejang Lebong",),
    "lampungselatankab.go.id": ("Kabupaten Lampung Selatan",),
    "lahatkab.go.id": ("Kabupaten Lahat",),
    "emagz.tasikmalayakab.go.id": ("Kabupaten Tasikmalaya",),
    "rks.pekalongankab.go.id": ("Kabupaten Pekalongan",),
    "kominfo.malangkota.go.id": ("Kota Malang",),
    "prokopimparigimoutong.blogspot.com": ("Kabupaten Parigi Moutong",),
    "prokopim.beraukab.go.id": ("Kabupaten Berau",),
    "kutaitimurkab.go.id": ("Kabupaten Kutai Timur",),
    "prokutim.site": ("Kabupaten Kutai Timur",),
    "pemda.mamujukab.go.id": ("Kabupaten Mamuju",),
}
# Hosts whose platform lives elsewhere than at the root.
BASES = {"lampungselatankab.go.id": "https://lampungselatankab.go.id/web/"}
# Not outlets to be crawled: copies of others, and a host that nobody has established.
DISABLED = {"rctiplus.com", "akupedia.id", "sulbarexpress"}


def main() -> None:
    """Read the survey named on the command line, write the register."""
    codes = _codes()
    blocked = {row["domain"] for row in _rows(ROOT / "crawlers/data/blocklist.tsv")}
    writer = csv.DictWriter(
        sys.stdout, COLUMNS, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
    )
    writer.writeheader()
    seen: set[str] = set()
    for row in _rows(Path(sys.argv[1])):
        line = _line(row, codes, blocked)
        assert line["id"] not in seen, line["id"]
        seen.add(line["id"])
        writer.writerow(line)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def _codes() -> dict[str, str]:
    """Codes by official name."""
    return {row["name"]: row["code"] for row in _rows(ROOT / "domain/data/regions.tsv")}


def _line(row: Mapping[str, str], codes: Mapping[str, str], blocked: set[str]) -> dict[str, str]:
    domain = row["domain"].split(" ")[0]
    platform, routes = _route(row)
    base = BASES.get(domain, f"https://{domain}/" if "." in domain else "")
    enabled = domain not in DISABLED and domain not in blocked and bool(base)
    trust = {"official": "0.9", "outlet": "0.6", "aggregator": "0.2"}[row["type"]]
    return {
        "id": re.sub(r"[^a-z0-9]+", "-", domain.lower()).strip("-"),
        "name": re.sub(r" \((?:Lahat seed|regional|regional channels)\)$", "", row["name"]),
        "domain": domain,
        "platform": platform,
        "type": row["type"],
        "base_url": base,
        "regions": " ".join(_regions(domain, row["province"], codes)),
        "routes": " ".join(routes),
        "trust": "0.2" if domain in blocked or domain in DISABLED - {"sulbarexpress"} else trust,
        "delay": "",
        "network": TWINS.get(domain) or next((net for net in NETWORKS if domain.endswith(net)), ""),
        "enabled": "yes" if enabled else "no",
        "verified": row["verified"],
        "note": " ".join(row["note"].split()),
    }


def _regions(domain: str, province: str, codes: Mapping[str, str]) -> list[str]:
    if domain in HOMES:
        return [codes[name] for name in HOMES[domain]]
    if province == "Nasional":
        return []
    return [codes["Provinsi " + province.replace("DI Yogyakarta", "Daerah Istimewa Yogyakarta")]]


def _route(row: Mapping[str, str]) -> tuple[str, list[str]]:
    """(platform, routes). WordPress and Blogger begin at what their platform offers; others at the feeds and
    sitemaps that the survey names without a placeholder."""
    platform = row["platform"].split(" ")[0]
    if platform in {"wordpress", "blogger"}:
        only_feed = "use /feed/ only" in row["note"]
        return ("feed", [f"https://www.{row['domain']}/feed/"]) if only_feed else (platform, [])
    plain = [
        part.split(" ")[0]
        for part in row["entry_points"].split(" ; ")
        if part.startswith("http") and not re.search(r"QUERY|[{}…=]?YYYY|=N\b|/ID|\{", part)
    ]
    feeds = [url for url in plain if re.search(r"/(?:rss|feed)\b|rss\.|mib=rss|RSS2", url)]
    maps = [url for url in plain if re.search(r"sitemap[^/]*\.xml|/sitemap/news\.xml", url)]
    maps += [
        part.split(" ")[0]
        for part in row["entry_points"].split(" ; ")
        if part.startswith("http")
        and "sitemap" in part
        and part.split(" ")[0] not in plain
        and "{" not in part
    ]
    if feeds:
        return "feed", [*feeds, *maps]
    if maps:
        return "sitemap", maps
    if platform == "unknown":
        return "unknown", []
    searches = [part.split(" ")[0] for part in row["entry_points"].split(" ; ") if "QUERY" in part]
    return "html", [url for url in searches if url.startswith("http") and "{" not in url]


if __name__ == "__main__":
    main()
