#!/usr/bin/python3
# library.py: subjects are brought in, changed, removed and brought back
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: library.py PROGRAM

Drives the built program by real keys and sees it through the accessibility tree. To be
run inside scripts/virtual-display.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

import tap
from program import SETTLING_S, Atspi, Program, wait_for

PROGRAM = sys.argv[1]

BUTTON = Atspi.Role.PUSH_BUTTON
LABEL = Atspi.Role.LABEL

TABLE = """phase,aspect,Artery,Vein
Structure,Wall,Thick,Thin
Structure,Valves,None,Some
Flow,Direction,Away from the heart,Towards the heart
"""


def settings(**others):
    return {"language": "'en'", "drills": "['flashcards']", **{key.replace("_", "-"): value for key, value in others.items()}}


def subjects(home):
    return Path(home, "leadmgmt", "subjects")


def tile(program, title):
    """The item of the grid that is called so."""
    return program.find(None, lambda name: name == title, program.find(None, "Subjects"))


def choose(program, name):
    """Presses a button that is there from the beginning, as soon as it can be pressed."""
    def is_ready():
        button = program.find_now(BUTTON, name)
        return button if button and button.get_state_set().contains(Atspi.StateType.SENSITIVE) else None
    wait_for(is_ready, f"“{name}” to press").do_action(0)


def wait_for_focus(program, title):
    wait_for(lambda: tile(program, title).get_state_set().contains(Atspi.StateType.FOCUSED), f"The focus on “{title}”")


def is_choosing():
    """Whether there is a window called “Export”. The tree of a file chooser is no place to walk in: it changes
    all the time, and libatspi breaks down over that."""
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Export$"],
                          capture_output=True, check=False).returncode == 0


class Library(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        self.environment = {"XDG_DATA_HOME": self.home, "HOME": self.home}

    def write_table(self):
        path = Path(self.home, "Blood vessels.csv")
        path.write_text(TABLE, encoding="utf-8")
        return path

    def start(self, *arguments, **others):
        return Program([PROGRAM, *arguments], settings(**others), self.environment)

    def add_table(self):
        """A program that has imported the table and shows it."""
        program = self.start(self.write_table())
        # Also when a button does not come: the next one must not find this program running.
        self.addCleanup(program.quit)
        choose(program, "Continue")
        choose(program, "Add to the Library")
        wait_for(lambda: list(subjects(self.home).glob("*.json")), "The file")
        program.wait_until_gone(BUTTON, "Add to the Library")
        program.find(LABEL, "Thick")
        program.focus()
        return program

    def test_table_is_imported(self):
        with self.add_table() as program:
            written, = subjects(self.home).glob("*.json")
            self.assertEqual(json.loads(written.read_text(encoding="utf-8"))["title"], "Blood vessels")

            program.press("ctrl+l")
            self.assertIn("Artery, Vein, 3 aspects", tile(program, "Blood vessels").get_description())

    def test_cancelled_import_leaves_nothing(self):
        with self.start(self.write_table()) as program:
            program.find(BUTTON, "Continue")
            program.press("Escape")
            program.wait_until_gone(LABEL, "What are the columns of this table?")
            self.assertEqual(list(subjects(self.home).glob("*")), [])

    def test_edited_elsewhere_while_a_session_runs(self):
        with self.add_table() as program:
            written, = subjects(self.home).glob("*.json")
            program.press("alt+0", "ctrl+2", "Return")
            program.find(BUTTON, "Show Answer")
            program.press("space", "3")
            progress = program.find(None, lambda name: "left" in name).get_name()

            text = written.read_text(encoding="utf-8")
            other = written.with_suffix(".new")
            other.write_text(text.replace("Thick", "Thick and muscular"), encoding="utf-8")
            other.rename(written)
            program.find(LABEL, "The file was changed, and was read again")

            # The session goes on where it was, and what is compared is the later version.
            program.find(None, progress)
            program.press("ctrl+1")
            program.find(LABEL, "Thick and muscular")

    def test_broken_elsewhere(self):
        with self.add_table() as program:
            written, = subjects(self.home).glob("*.json")
            text = written.read_text(encoding="utf-8")
            written.write_text("{", encoding="utf-8")
            program.find(None, lambda name: "does not open any more" in name)
            program.find(LABEL, "Thick")
            written.write_text(text, encoding="utf-8")
            program.wait_until_gone(None, lambda name: "does not open any more" in name)

    def test_removed_and_brought_back(self):
        with self.add_table() as program:
            written, = subjects(self.home).glob("*.json")
            text = written.read_text(encoding="utf-8")
            program.press("ctrl+l")
            wait_for_focus(program, "New Comparison")
            program.press("Right")
            wait_for_focus(program, "Blood vessels")
            program.press("Delete")
            wait_for(lambda: not written.exists(), "The file in the trash")
            program.click(BUTTON, lambda name: "Undo" in name)
            wait_for(written.exists, "The file")
            self.assertEqual(written.read_text(encoding="utf-8"), text)

    def test_exported(self):
        with self.start() as program:
            for name, part in (("out.csv", "phase,aspect,Manager,Leader"), ("out.md", "| Manager |"),
                               ("out.html", "<table"), ("out.json", '"leadership-management"'), ("out.apkg", None)):
                path = Path(self.home, name)
                program.press("ctrl+shift+e")
                wait_for(is_choosing, "The file chooser")
                time.sleep(SETTLING_S)
                program.press("ctrl+a")
                program.write(str(path))
                program.press("Return")
                wait_for(path.exists, name)
                if part:
                    wait_for(lambda: part in path.read_text(encoding="utf-8"), f"The contents of {name}")
                else:
                    self.assertTrue(zipfile.is_zipfile(path))

                # What could not come along is said; the next one begins in the window.
                wait_for(lambda: not is_choosing(), "The end of the file chooser")
                time.sleep(SETTLING_S)
                program.press("Escape")

    def test_broken_file_is_listed(self):
        subjects(self.home).mkdir(parents=True)
        Path(subjects(self.home), "broken.json").write_text('{"format": "leadmgmt-subject"}', encoding="utf-8")
        with self.start() as program:
            program.press("ctrl+l")
            self.assertIn("Does not open", tile(program, "broken.json").get_description())
            program.press("End", "Return")
            program.find(LABEL, lambda name: "broken.json:1:1: error:" in name)
            program.find(BUTTON, "Copy Report")

    def test_program_begins_with_what_was_open(self):
        with self.add_table() as program:
            uri = next(subjects(self.home).glob("*.json")).as_uri()
            program.find(LABEL, "Thick")
        with self.start(recent_subjects=f"[('{uri}', 'Blood vessels')]") as program:
            program.find(LABEL, "Thick")


if __name__ == "__main__":
    # Drawing by software alone: a graphics driver keeps memory that is not the program's.
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
