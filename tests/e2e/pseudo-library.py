#!/usr/bin/python3
# pseudo-library.py: nothing is left untranslated or cut off where subjects are kept and written
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-library.py PROGRAM

Walks through keeping, writing and translating subjects in the pseudo-language. To be run inside
scripts/virtual-display.
"""

import os
import sys

import tap
from legibility import LegibilityTest

PROGRAM = sys.argv[1]


class Translating(LegibilityTest):
    def walk(self, width):
        with self.start([PROGRAM], width) as program:
            program.find(None, lambda name: "Ŝţúďý" in name)
            program.press("ctrl+e")
            program.find(None, lambda name: "Ĉóṁṕáŕíŝóń" in name or "çóṁṕáŕíŝóń" in name)
            program.press("ctrl+shift+t")
            program.find(None, lambda name: "Ţŕáńŝļáţé Ţĥíŝ" in name)
            program.press("Return")
            program.find(None, lambda name: "Áďď á Ļáńĝúáĝé" in name)
            program.write("deutsch")
            program.press("Return")
            program.find(None, lambda name: "ţéxţ" in name and "ļéƒţ" in name)
            self.assert_legible(program, "translate")

    def test_wide(self):
        self.walk(1280)


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
