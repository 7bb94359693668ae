#!/usr/bin/python3
# pseudo.py: nothing that is read and studied is left untranslated or cut off
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo.py PROGRAM SUBJECT WIDTH

Walks through reading and studying SUBJECT, the built-in one, in the pseudo-language. To be run inside
scripts/virtual-display.
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
from program import Atspi

PROGRAM = sys.argv[1]
SUBJECT = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
WIDTH = int(sys.argv[3])

SIDES = [side["id"] for side in SUBJECT["sides"]]

def texts(part):
    """What is to be read in a part of a subject."""
    if isinstance(part, dict):
        return {text for member in part.values() for text in texts(member)}
    if isinstance(part, list):
        return {text for member in part for text in texts(member)}
    return {part}


VISION = {"phases": "{'leadership-management': 'vision'}"}
ALL_PHASES = "{'leadership-management': ''}"

# What libadwaita says of a program; it has catalogs of its own.
ABOUT = {
    "About", "Acknowledgements", "Back", "Copy Text", "Credits", "Debugging Information", "Details", "Legal", "Save as…",
    "This application comes with absolutely no warranty. See the GNU General Public License, version 3 or later for details.",
    "To assist in troubleshooting, you can view your debugging information. Providing this information to the "
    "application developers can help diagnose any problems you encounter when you report an issue.",
    "Translated by", "Troubleshooting", "What’s New", "_Copy Text Copy Text", "_Save as… Save as…",
}

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


class Reading(Pages):
    def test_compare(self):
        with self.open() as program:
            program.find(None, has("Study"))
            self.assert_legible(program, "compare")
            program.press("alt+0")
            self.assert_legible(program, "compare-all")
            program.press("ctrl+f")
            program.write("vision")
            self.assert_legible(program, "search")
            program.write("qqq")
            program.find(None, has("No Matches"))
            self.assert_legible(program, "search-nothing")
            program.press("Escape", "ctrl+shift+c")
            program.find(None, has("Copied as a table"))
            self.assert_legible(program, "copied")
            program.press("F9")
            self.assert_legible(program, "phases")

    def test_covered(self):
        with self.open(covered_side="'leader'") as program:
            program.find(None, has("Show"))
            self.assert_legible(program, "covered")
            program.press("ctrl+u")
            self.assert_legible(program, "uncovered")

    def test_two_languages(self):
        with self.open(second_languages="{'leadership-management': 'en'}",
                       subject_languages="{'leadership-management': 'en@pseudo'}") as program:
            program.find(None, "Plans and budgets so that money reaches the work the vision needs.")
            self.assert_legible(program, "two-languages", texts(SUBJECT))

    def test_menus(self):
        with self.open() as program:
            program.find(None, has("Study"))
            program.press("F10")
            program.find(None, has("About Lead & Manage"))
            self.assert_legible(program, "menu")
            program.press("Escape")
            program.point_at(Atspi.Role.PUSH_BUTTON, next(name for name in program.texts() if has("Cover and Order")(name)))
            program.find(None, has("Swap Sides"))
            self.assert_legible(program, "compare-menu")

    def test_about(self):
        with self.open() as program:
            program.press("F10")
            program.click(Atspi.Role.MENU_ITEM, has("About Lead & Manage"))
            program.find(None, has("The Lead & Manage authors"))
            self.assert_legible(program, "about", ABOUT)

    def test_shortcuts(self):
        with self.open() as program:
            program.find(None, has("Study"))
            program.press("ctrl+question")
            program.find(None, has("Search in all phases"))
            self.assert_legible(program, "shortcuts", {"Search"})


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


class Setting(Pages):
    def test_preferences(self):
        with self.open() as program:
            program.find(None, has("Study"))
            program.press("ctrl+comma")
            program.find(None, has("Appearance"))
            self.assert_legible(program, "preferences")

    def test_no_locale(self):
        del self.environment["LC_ALL"]
        with self.open() as program:
            program.press("ctrl+comma")
            program.find(None, has("Appearance"))
            self.assert_legible(program, "preferences-no-locale")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
