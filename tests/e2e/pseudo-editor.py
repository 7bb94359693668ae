#!/usr/bin/python3
# pseudo-editor.py: nothing is left untranslated or cut off where subjects are written
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-editor.py PROGRAM WIDTH

Writes a comparison in the pseudo-language. To be run inside scripts/virtual-display.
"""

import os
import sys
import time

import tap
from legibility import LegibilityTest, has, has_cursor
from program import SETTLING_S, Atspi, wait_for

PROGRAM = sys.argv[1]
WIDTH = int(sys.argv[2])

BUTTON = Atspi.Role.PUSH_BUTTON


def write(program, field, text, leave="Tab"):
    """Writes into the field that must have the cursor now, in brackets."""
    wait_for(lambda: has_cursor(program, field), f"The cursor in “{field}”")
    program.write(f"[{text}]")
    program.press(leave)


def has_four_sides(program):
    """Whether there are so many, and one more is added if not: the row with the button is made anew each time."""
    if program.find_now(None, has("Side 4")):
        return True
    add = program.find_now(BUTTON, has("Add Side"))
    if add:
        add.do_action(0)
        time.sleep(SETTLING_S)
    return False


class Editor(LegibilityTest):
    def test_write(self):
        # So high that all buttons are in sight: others cannot be pressed.
        with self.start([PROGRAM], WIDTH, {"window-height": "1190"}) as program:
            program.find(None, has("Study"))
            program.focus()
            program.press("ctrl+n")
            wait_for(lambda: has_cursor(program, "Title of the comparison"), "The cursor")
            self.assert_legible(program, "editor-new")

            program.press("ctrl+s")
            program.find(None, has("to mend"))
            self.assert_legible(program, "editor-problems")

            # It has gone on to the next thing to mend.
            write(program, "Side 1", "Cat")
            write(program, "Side 2", "Dog")
            wait_for(lambda: has_four_sides(program), "Sides as many as there can be")
            self.assert_legible(program, "editor-sides")
            write(program, "Side 4", "Bird")
            write(program, "Title of the phase", "At home")
            write(program, "What the phase is about", "Where they live")
            write(program, "Title of the row", "Food")
            write(program, "Cat", "Fish", "alt+Return")
            program.find(None, has("Detail"))
            self.assert_legible(program, "editor-row")
            program.press("alt+Return")
            program.find(BUTTON, has("Add Card")).do_action(0)
            wait_for(lambda: has_cursor(program, "Question"), "The card")
            self.assert_legible(program, "editor-card")
            program.press("ctrl+shift+Return")
            wait_for(lambda: has_cursor(program, "Title of the phase"), "The phase")
            self.assert_legible(program, "editor-phase")

            for name in ("Row Menu", "Color and Order"):
                button = next(node for node in program.nodes()
                              if node.get_role() == BUTTON and has(name)(node.get_name()) and node.get_n_actions() > 0)
                button.do_action(0)
                time.sleep(SETTLING_S)
                self.assert_legible(program, f"editor-{name.split()[0].lower()}-menu")
                program.press("Escape")

            program.find(BUTTON, has("Done")).do_action(0)
            program.find(None, has("Save Changes"))
            self.assert_legible(program, "save-changes")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
