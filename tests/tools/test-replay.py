#!/usr/bin/python3
# test-replay.py: lm-replay against the reference vectors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-replay.py LM-REPLAY VECTORS"""

import json
import subprocess
import sys
import unittest
from pathlib import Path

import tap

REPLAY = sys.argv[1]
VECTORS = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))


def replay(rows, *options):
    text = "".join(f"{card},{elapsed},{rating}\n" for card, elapsed, rating in rows)
    return subprocess.run([REPLAY, *options], input=text, capture_output=True, text=True, timeout=60, check=False)


class Replay(unittest.TestCase):
    def assert_rows(self, result, expected, retention):
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0], "card,stability,difficulty,interval")
        self.assertEqual(len(lines) - 1, len(expected), result.stderr)
        for line, (card, review) in zip(lines[1:], expected):
            name, stability, difficulty, interval = line.split(",")
            self.assertEqual(name, card)
            self.assertAlmostEqual(float(stability) / review["stability"], 1, delta=1e-4)
            self.assertAlmostEqual(float(difficulty) / review["difficulty"], 1, delta=1e-4)
            self.assertLessEqual(abs(int(interval) - review["interval"][retention]), 1)

    def test_cards_in_turns(self):
        cases = [case for case in VECTORS["cases"] if case["parameters"] == "default"]
        turns = max(len(case["reviews"]) for case in cases)
        expected = [
            (f"card {number}", case["reviews"][turn])
            for turn in range(turns)
            for number, case in enumerate(cases)
            if turn < len(case["reviews"])
        ]
        rows = [(card, review["elapsed_days"], review["rating"]) for card, review in expected]
        self.assert_rows(replay(rows), expected, "0.9")

    def test_weights_and_retention(self):
        case = VECTORS["cases"][7]
        expected = [("c", review) for review in case["reviews"]]
        rows = [("c", review["elapsed_days"], review["rating"]) for review in case["reviews"]]
        weights = ",".join(str(weight) for weight in VECTORS["default_parameters"])
        self.assert_rows(replay(rows, "--weights", weights, "--retention", "0.8"), expected, "0.8")

        other = replay(rows, "--weights", weights.replace("0.1542", "0.5"))
        self.assertNotEqual(other.stdout, replay(rows).stdout)
        self.assertEqual(replay(rows, "--weights", weights.replace("0.1542", "0.9")).returncode, 2)

    def test_wrong_rows(self):
        for rating in ("0", "5", "", "x"):
            result = replay([("a", 0, 3), ("a", 1, rating)])
            self.assertEqual(result.returncode, 1)
            self.assertIn("line 2", result.stderr)


if __name__ == "__main__":
    tap.main()
