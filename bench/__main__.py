"""``python -m bench`` (``make bench``): every measurement, a table, ``bench/out/results.json``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench.gate import gate
from bench.measures import check, compare, example
from bench.paper import paper
from bench.report import Results, show, show_paper, write

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).parent / "out" / "results.json"


def main() -> None:
    """Measure in a temporary folder."""
    wanted = _arguments().parse_args()
    with tempfile.TemporaryDirectory(prefix="zhibu-bench-") as name:
        folder = Path(name)
        if wanted.only_paper:
            show_paper(
                paper(folder / "paper", wanted.handouts, wanted.many_handouts, wanted.rounds)
            )
            return
        built, weights = example(folder / "example", ROOT, wanted.rounds)
        results = Results(
            check(folder / "check", wanted.records, wanted.rounds + 2),
            built,
            weights,
            compare(folder / "compare", wanted.site_records, wanted.rounds),
            gate(wanted.lines),
            paper(folder / "paper", wanted.handouts, wanted.many_handouts, wanted.rounds),
        )
    show(results)
    write(results, RESULTS)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--records", type=int, default=2000, help="records to check")
    parser.add_argument("--site-records", type=int, default=500, help="records to build")
    parser.add_argument("--lines", type=int, default=10_000, help="lines for the gate")
    parser.add_argument("--handouts", type=int, default=100, help="handouts to print")
    parser.add_argument("--many-handouts", type=int, default=1000, help="handouts to print alone")
    parser.add_argument("--only-paper", action="store_true", help="print, measure nothing else")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each program (median)")
    return parser


if __name__ == "__main__":
    main()
