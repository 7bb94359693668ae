#!/usr/bin/python3
# browse.py: a person looks through all cards, and does something to some of them
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: browse.py PROGRAM

By keys alone, and seen through the accessibility tree. To be run inside
scripts/virtual-display.
"""

import os
import sys
import unittest

import tap
from program import Atspi, Program, wait_for

PROGRAM = sys.argv[1]

LABEL = Atspi.Role.LABEL
ROW = Atspi.Role.TABLE_ROW
SETTINGS = {"phases": "{'leadership-management': 'vision'}", "language": "'en'"}


def due(program):
    return int(program.find(Atspi.Role.LIST_ITEM, "All phases").get_description().split()[0])


class Browsing(unittest.TestCase):
    """One program for all: each walk through the accessibility tree meets some thousand cells, and what
    the AT-SPI library keeps of a program that ended is no good company for them."""

    @classmethod
    def setUpClass(cls):
        cls.program = Program([PROGRAM], SETTINGS)
        cls.program.press("ctrl+shift+b")
        wait_for(lambda: cls.program.front() != cls.program.window, "The window with the cards")

    @classmethod
    def tearDownClass(cls):
        cls.program.quit()

    def test_1_filter_suspend_undo(self):
        program = self.program
        before = due(program)
        program.find(ROW, "In essence: Manager, Recall, New, due: –")
        program.press("ctrl+f")
        program.write("budgets")
        program.find(LABEL, "4 of 139 cards")
        program.find(ROW, "Money or direction: Manager, Recall, New, due: –")
        self.assertIsNone(program.find_now(ROW, "In essence: Manager, Recall, New, due: –"))

        # From the words to the list, and there two cards.
        program.press("Return", "space", "shift+Down")
        program.find(LABEL, "2 cards selected")
        program.press("ctrl+j")
        program.find(None, "2 cards are suspended")
        program.find(ROW, "Money or direction: Manager, Recall, Suspended, due: –")
        program.find(LABEL, "State: Suspended")
        wait_for(lambda: due(program) == before - 2, "The suspended cards")

        program.press("ctrl+z")
        program.find(None, "2 cards are as they were")
        program.wait_until_gone(LABEL, "State: Suspended")
        wait_for(lambda: due(program) == before, "The cards that were suspended")

    def test_2_no_card_matches(self):
        program = self.program
        program.press("ctrl+f", "ctrl+a")
        program.write("qqq")
        program.find(LABEL, "No Card Matches")
        program.click(Atspi.Role.PUSH_BUTTON, "Show All Cards")
        program.find(ROW, "In essence: Manager, Recall, New, due: –")

    def test_3_open_and_show_in_comparison(self):
        program = self.program
        program.press("ctrl+f")
        program.write("budgets")
        program.find(LABEL, "4 of 139 cards")
        program.press("Return", "space", "Down", "Return")
        card = program.find_focused("Plans and budgets so that money reaches the work the vision needs.")
        self.assertEqual(card.get_description(), "Manager")
        program.press("Escape", "ctrl+Return")
        wait_for(lambda: program.front() == program.window, "The comparison")


if __name__ == "__main__":
    # Drawing by software alone: a graphics driver keeps memory that is not the program's.
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
