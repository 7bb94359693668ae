#!/usr/bin/python3
# pseudo.py: nothing that is read and studied is left untranslated or cut off
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo.py PROGRAM

Walks through reading and studying in the pseudo-language. To be run inside scripts/virtual-display.
"""

import os
import sys

import tap
from legibility import LegibilityTest

PROGRAM = sys.argv[1]

SETTINGS = {"phases": "{'leadership-management': 'vision'}", "drills": "['flashcards']"}


class Studying(LegibilityTest):
    def walk(self, width):
        with self.start([PROGRAM], width, SETTINGS) as program:
            program.find(None, lambda name: "Ŝţúďý" in name)
            self.assert_legible(program, "compare")
            program.press("ctrl+2")
            program.find(None, lambda name: "ƒóŕ ţóďáý" in name)
            self.assert_legible(program, "study")
            program.press("Return")
            program.find(None, lambda name: "Ŝĥóŵ Áńŝŵéŕ" in name)
            self.assert_legible(program, "card")
            program.press("space", "1", "Escape")
            program.find(None, lambda name: "ƒíŕŝţ ţŕý" in name)
            self.assert_legible(program, "summary")
            program.press("ctrl+3")
            program.find(None, lambda name: "ĺáţéŕ" in name or "ŕéçáĺĺéď" in name or "Ŕéţéńţíóń" in name or "ḱńóŵń" in name or "ķńóŵń" in name)
            self.assert_legible(program, "progress")
            program.press("ctrl+comma")
            program.find(None, lambda name: "Áṕṕéáŕáńçé" in name)
            self.assert_legible(program, "preferences")

    def test_narrow(self):
        self.walk(360)

    def test_wide(self):
        self.walk(1280)


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
