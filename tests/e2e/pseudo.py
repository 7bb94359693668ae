#!/usr/bin/python3
# pseudo.py: nothing that is read is left untranslated or cut off
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo.py PROGRAM SUBJECT WIDTH

Walks through reading SUBJECT, the built-in one, in the pseudo-language. To be run inside scripts/virtual-display.
"""

import json
import os
import sys
from pathlib import Path

import tap
from legibility import LegibilityTest, has
from program import Atspi

PROGRAM = sys.argv[1]
SUBJECT = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
WIDTH = int(sys.argv[3])

VISION = {"phases": "{'leadership-management': 'vision'}"}

# What libadwaita says of a program; it has catalogs of its own.
ABOUT = {
    "About", "Acknowledgements", "Back", "Copy Text", "Credits", "Debugging Information", "Details", "Legal", "Save as…",
    "This application comes with absolutely no warranty. See the GNU General Public License, version 3 or later for details.",
    "To assist in troubleshooting, you can view your debugging information. Providing this information to the "
    "application developers can help diagnose any problems you encounter when you report an issue.",
    "Translated by", "Troubleshooting", "What’s New", "_Copy Text Copy Text", "_Save as… Save as…",
}


def texts(part):
    """What is to be read in a part of a subject."""
    if isinstance(part, dict):
        return {text for member in part.values() for text in texts(member)}
    if isinstance(part, list):
        return {text for member in part for text in texts(member)}
    return {part}


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
