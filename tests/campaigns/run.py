"""Run campaigns that try to lose something; print a table of what came out.

    python tests/campaigns/run.py [NAME...] [--count N] [--seed S] [--minutes M] [--short]

The exit status is 1 if anything was lost: a crash, a hang, an exception that is not the program's
own, code of a checkpoint that ran, a file that a failed or killed save left neither old nor new,
memory that grows, or playback that does not come back.
"""

import argparse
import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

from forked_cases import print_table

CAMPAIGNS = {  # name: module, cases of the full form, cases of the short form
    "audio": ("mutated_audio", 60_000, 400),
    "files": ("mutated_files", 20_000, 100),
    "writes": ("failing_writes", 10_000, 40),
    "disk": ("full_disk", 2_000, 20),
    "kills": ("killed_saves", 700, 24),
    "checkpoints": ("hostile_checkpoints", 20_000, 60),
    "use": ("long_use", 1_000, 60),
    "device": ("faulty_device", 600, 12),
}
HANG_SECONDS = 5.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(CAMPAIGNS))
    parser.add_argument("--count", type=int, help="cases per campaign")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="per campaign")
    parser.add_argument("--short", action="store_true", help="as few cases as the tests run")
    options = parser.parse_args()
    if unknown := set(options.names) - set(CAMPAIGNS):
        parser.error(f"no such campaign: {', '.join(sorted(unknown))}")
    lost = 0
    for name in options.names or CAMPAIGNS:
        module, full, short = CAMPAIGNS[name]
        count = options.count or (short if options.short else full)
        # The tests run on machines that are busy with other tests.
        hang_seconds = 60.0 if options.short else HANG_SECONDS
        campaign = importlib.import_module(module)
        losses = campaign.run(count, options.seed, hang_seconds, 60 * options.minutes)
        print_table(name, losses)
        lost += len(losses.lost)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
