#!/usr/bin/python3
# pseudo-draft.py: nothing is left untranslated or cut off where subjects are saved and translated
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-draft.py PROGRAM SUBJECTS WIDTH

Saves and translates a comparison in the pseudo-language. To be run inside scripts/virtual-display.
"""

import os
import sys
import time
from pathlib import Path

import tap
from legibility import LegibilityTest, has, has_cursor
from program import wait_for

PROGRAM = sys.argv[1]
SUBJECTS = Path(sys.argv[2])
WIDTH = int(sys.argv[3])

# By how much what was recovered may be behind what was written.
LOSS_S = 1.0


class Draft(LegibilityTest):
    def open_editor(self, program):
        program.find(None, has("Thick"))
        program.focus()
        program.press("ctrl+e")
        wait_for(lambda: has_cursor(program, ""), "The cursor")

    def test_save(self):
        path = self.add_subject(SUBJECTS / "bracketed.json")
        with self.start([PROGRAM, path], WIDTH) as program:
            self.open_editor(program)
            program.write("[a]")
            program.press("ctrl+s")
            wait_for(lambda: "[a]" in path.read_text(encoding="utf-8"), "What was written in the file")
            self.assert_legible(program, "editor-saved")

            program.write("[b]")
            path.write_text(path.read_text(encoding="utf-8").replace("[Thin]", "[Thinner]"), encoding="utf-8")
            program.press("ctrl+s")
            program.find(None, has("Changed Meanwhile"))
            self.assert_legible(program, "conflict")
            program.press("Escape")
            program.write("[c]")
            time.sleep(LOSS_S)
            program.kill()

        with self.start([PROGRAM, path], WIDTH) as program:
            program.find(None, has("Go On Editing"))
            self.assert_legible(program, "recovery")

    def test_copy(self):
        with self.start([PROGRAM], WIDTH) as program:
            program.find(None, has("Study"))
            program.focus()
            program.press("ctrl+e")
            wait_for(lambda: has_cursor(program, "Title of the phase"), "The cursor")
            self.assert_legible(program, "editor-copy")

    def test_translate(self):
        path = self.add_subject(SUBJECTS / "bracketed.json")
        with self.start([PROGRAM, path], WIDTH) as program:
            self.open_editor(program)
            program.press("ctrl+shift+t")
            program.find(None, has("Translate This"))
            self.assert_legible(program, "translate-none")
            program.press("Return")
            program.find(None, has("Add a Language"))
            program.write("deutsch")
            program.find(None, has("German"))
            self.assert_legible(program, "translate-language")
            program.press("Return")
            program.find(None, lambda name: has("text")(name) and has("left")(name))
            self.assert_legible(program, "translate")
            program.write("[Blutgefäße]")
            program.press("Tab")
            self.assert_legible(program, "translate-begun")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
