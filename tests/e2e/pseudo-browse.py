#!/usr/bin/python3
# pseudo-browse.py: nothing in the window with all cards is left untranslated or cut off
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-browse.py PROGRAM WIDTH

Looks through the cards of the built-in subject in the pseudo-language. To be run inside scripts/virtual-display.
"""

import os
import sys

import tap
from legibility import LegibilityTest, has

PROGRAM = sys.argv[1]
WIDTH = int(sys.argv[2])

VISION = {"phases": "{'leadership-management': 'vision'}"}


class Browsing(LegibilityTest):
    def test_browse(self):
        with self.start([PROGRAM], WIDTH, VISION) as program:
            program.find(None, has("Study"))
            program.press("ctrl+shift+b")
            program.find(None, has("Words in cards and notes"))
            self.assert_legible(program, "browse")

            # A few of them: to look at some thousand cells takes its time.
            program.press("ctrl+f")
            program.write("plans")
            program.find(None, has("of 139 cards"))
            program.press("Return", "Down", "Return")
            self.assert_legible(program, "browse-card")
            program.press("Escape", "ctrl+a")
            program.find(None, has("cards selected"))
            self.assert_legible(program, "browse-selected")
            program.press("ctrl+j")
            self.assert_legible(program, "browse-suspended")
            program.press("alt+1", "shift+F10")
            self.assert_legible(program, "browse-menu")
            program.press("Escape", "ctrl+d")
            program.find(None, has("In How Many Days"))
            self.assert_legible(program, "browse-due")
            program.press("Escape")
            program.wait_until_gone(None, has("In How Many Days"))
            program.focus()
            program.press("ctrl+f", "ctrl+a")
            program.write("qqq")
            program.find(None, has("No Card Matches"))
            self.assert_legible(program, "browse-nothing")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
