#!/usr/bin/python3
# pseudo-library.py: nothing is left untranslated or cut off where subjects and progress are kept
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-library.py PROGRAM SUBJECTS WIDTH

Walks through the library, the backups, and what is told when progress cannot be kept, in the pseudo-language. To be
run inside scripts/virtual-display.
"""

import os
import sys
import time
from pathlib import Path

import tap
from legibility import LegibilityTest, has
from program import Atspi, wait_for

PROGRAM = sys.argv[1]
SUBJECTS = Path(sys.argv[2])
WIDTH = int(sys.argv[3])

BUTTON = Atspi.Role.PUSH_BUTTON
MENU_ITEM = Atspi.Role.MENU_ITEM


def open_menu(menu_button):
    """Opens the menu of a GtkMenuButton: the button in it is what can be pressed."""
    menu_button.get_child_at_index(0).do_action(0)


class Library(LegibilityTest):
    def test_library(self):
        self.add_subject(SUBJECTS / "bracketed.json")
        (self.subjects / "[broken].json").write_text('{"format": "leadmgmt-subject"}', encoding="utf-8")
        with self.start([PROGRAM], WIDTH) as program:
            program.find(None, has("Study"))
            program.press("ctrl+l")
            program.find(None, has("Does not open"))
            self.assert_legible(program, "library")

            program.press("F10")
            program.find(None, has("Keyboard Shortcuts"))
            self.assert_legible(program, "library-menu")
            program.press("Escape")

            program.press("ctrl+f")
            program.write("zzz")
            program.find(None, has("No Subject Found"))
            self.assert_legible(program, "library-nothing")
            program.press("Escape")

            program.find(None, has("[broken]"))
            program.press("End", "Return")
            program.find(None, has("Copy Report")).do_action(0)
            program.find(None, has("Copied"))
            self.assert_legible(program, "does-not-open")
            program.press("Escape")

            tile = program.find(Atspi.Role.TABLE_CELL, has("Blood vessels"))
            open_menu(program.find(BUTTON, has("More"), tile))
            program.find(MENU_ITEM, has("Duplicate"))
            self.assert_legible(program, "library-tile-menu")
            program.find(MENU_ITEM, has("Duplicate")).do_action(0)
            wait_for(lambda: len(list(self.subjects.glob("*.json"))) == 3, "The copy")
            self.assert_legible(program, "library-copied")

            tile = program.find(Atspi.Role.TABLE_CELL, has("Blood vessels"))
            open_menu(program.find(BUTTON, has("More"), tile))
            program.find(MENU_ITEM, has("Trash")).do_action(0)
            program.find(None, has("removed"))
            self.assert_legible(program, "library-removed")

    def test_backups(self):
        with self.start([PROGRAM], WIDTH) as program:
            program.find(None, has("Study"))
            program.press("F10")
            program.find(MENU_ITEM, has("Restore a Backup")).do_action(0)
            program.find(Atspi.Role.LIST_ITEM, lambda name: str(time.localtime().tm_year) in name)
            self.assert_legible(program, "backups")
            program.press("Return")
            program.find(None, has("Go Back to"))
            self.assert_legible(program, "backup-chosen")
            program.find(BUTTON, has("Restore")).do_action(0)
            program.find(None, has("Is Restored"))
            self.assert_legible(program, "backup-restored")

    def test_trouble(self):
        """What is told above all pages when something is wrong from the beginning."""
        database = self.home / "leadmgmt" / "progress.db"
        database.write_bytes(b"This is no database." * 1000)
        with self.start([PROGRAM], WIDTH) as program:
            program.find(None, has("was damaged"))
            self.assert_legible(program, "progress-damaged")

        database.unlink()
        database.mkdir()
        with self.start([PROGRAM], WIDTH) as program:
            program.find(None, has("cannot be opened"))
            self.assert_legible(program, "progress-not-opened")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
