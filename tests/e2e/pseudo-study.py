#!/usr/bin/python3
# pseudo-study.py: nothing that is planned and looked back at is left untranslated or cut off
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-study.py PROGRAM SUBJECT WIDTH

Walks through what is before and after the drills of SUBJECT, the built-in one, in the pseudo-language. To be run inside scripts/virtual-display.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import tap
from legibility import LegibilityTest, has

PROGRAM = sys.argv[1]
SUBJECT = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
WIDTH = int(sys.argv[3])

SIDES = [side["id"] for side in SUBJECT["sides"]]
VISION = {"phases": "{'leadership-management': 'vision'}"}
ALL_PHASES = "{'leadership-management': ''}"

DAY = 24 * 60 * 60
MILLISECONDS = 1000


def write_log(path):
    """What a student did in the last half year, to be imported."""
    now = int(time.time())
    answers = [
        (f"{phase['id']}/{aspect['id']}/{side}#{kind}", kind, side)
        for phase in SUBJECT["phases"] for aspect in phase["aspects"] for side in aspect["cells"]
        for kind in ("recall", "identify")
    ]
    with path.open("w", encoding="utf-8") as log:
        for number in range(6 * len(answers)):
            card, kind, side = answers[number % len(answers)]
            is_wrong = (number + number // len(answers)) % 3 == 0
            at = now - 180 * DAY + number * 179 * DAY // (6 * len(answers))
            event = {
                "id": f"00000000000000aa-{number + 1}", "at": at * MILLISECONDS, "day": (at - 4 * 60 * 60) // DAY,
                "subject": SUBJECT["id"], "card": card, "kind": "review", "rating": 1 if is_wrong else 3,
                "drill": "flashcards" if kind == "recall" else "identify", "took": 4000,
            }
            if kind == "identify":
                event["chosen"] = next(other for other in SIDES if (other != side) == is_wrong)
            log.write(json.dumps(event) + "\n")


class Pages(LegibilityTest):
    def open(self, **settings):
        return self.start([PROGRAM], WIDTH, {**VISION, **{key.replace("_", "-"): value for key, value in settings.items()}})


class Studying(Pages):
    def test_start(self):
        drills = "['flashcards', 'identify', 'counterpart', 'typed', 'match', 'sort']"
        exam = time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * DAY))
        with self.open(page="'study'", phases=ALL_PHASES, drills=drills, daily_goal="10", sort_by_phase="true",
                       exams=f"{{'leadership-management': '{exam}'}}") as program:
            program.find(None, has("answers today"))
            self.assert_legible(program, "start")

    def test_nothing_is_due(self):
        with self.open(page="'study'", new_cards="0") as program:
            program.find(None, has("Nothing is left"))
            self.assert_legible(program, "nothing-is-due")

    def test_mixed_session(self):
        with self.open(page="'study'", session_length="1", daily_goal="2") as program:
            program.find(None, has("for today"))
            program.press("Return")
            program.find(None, has("left"))
            self.assert_legible(program, "mixed")
            for _ in range(4):
                program.press("space", "1", "space")
            program.press("Escape")
            program.find(None, has("Session Ended"))
            self.assert_legible(program, "summary")

    def test_suspended(self):
        with self.open(page="'study'", drills="['flashcards']") as program:
            program.find(None, has("for today"))
            program.press("Return")
            program.find(None, has("Show Answer"))
            program.press("ctrl+j", "Escape")
            program.find(None, has("Session Ended"))
            program.press("Escape")
            program.find(None, has("card is suspended"))
            self.assert_legible(program, "start-suspended")


class LookingBack(Pages):
    def test_no_progress(self):
        with self.open(page="'progress'") as program:
            program.find(None, has("No Progress Yet"))
            self.assert_legible(program, "progress-empty")

    def test_progress(self):
        with tempfile.TemporaryDirectory() as data:
            log = Path(data, "log.jsonl")
            write_log(log)
            home = {**self.environment, "XDG_DATA_HOME": data}
            subprocess.run([PROGRAM, "--import-progress", log], env={**os.environ, **home}, check=True, capture_output=True)
            self.environment = home
            with self.open(page="'progress'", phases=ALL_PHASES) as program:
                program.find(None, has("Taken for each other"))
                self.assert_legible(program, "progress")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
