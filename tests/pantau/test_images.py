"""The image of the API holds what it needs and neither Twisted nor spaCy."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = ("twisted", "scrapy", "spacy", "trafilatura")


def test_the_web_application_needs_only_what_its_image_copies(tmp_path: Path) -> None:
    stage = (ROOT / "Dockerfile").read_text(encoding="utf-8").split("AS api")[1].split("AS worker")[0]
    for line in re.findall(r"^COPY (.+)$", stage, re.MULTILINE):
        *sources, target = line.split()
        for source in sources:
            path = tmp_path / target if target.endswith("/") else tmp_path
            place = path / Path(source).name if target.endswith("/") else tmp_path / target
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(ROOT / source)
    program = (
        "import sys; sys.path.insert(0, '.'); import pantau.web; "
        f"heavy = [name for name in {HEAVY!r} if name in sys.modules]; "
        "assert pantau.__file__.startswith(sys.argv[1]), pantau.__file__; "
        "assert not heavy, heavy"
    )
    result = subprocess.run(
        [sys.executable, "-P", "-c", program, str(tmp_path)], cwd=tmp_path, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr


def test_its_lock_names_neither() -> None:
    lock = (ROOT / "requirements" / "api.lock").read_text(encoding="utf-8").lower()
    assert not [name for name in HEAVY if re.search(rf"^{name}==", lock, re.MULTILINE)]
