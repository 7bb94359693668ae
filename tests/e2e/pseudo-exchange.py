#!/usr/bin/python3
# pseudo-exchange.py: nothing is left untranslated or cut off where subjects come in and go out
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-exchange.py PROGRAM SUBJECTS WIDTH

Walks through importing and exporting, and what happens to the file of an open subject, in the pseudo-language. To be
run inside scripts/virtual-display.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import tap
from legibility import LegibilityTest, has
from program import SETTLING_S, Atspi, wait_for

PROGRAM = sys.argv[1]
SUBJECTS = Path(sys.argv[2])
WIDTH = int(sys.argv[3])

BUTTON = Atspi.Role.PUSH_BUTTON
TOGGLE_BUTTON = Atspi.Role.TOGGLE_BUTTON

TABLE = """[Part],[Point],[Artery],[Vein]
[Structure],[Wall],[Thick and elastic],[Thin]
[Structure],[Valves],[None],[Some]
[Flow],[Direction],[Away from the heart],[Towards the heart]
"""


def is_choosing():
    """Whether GTK’s window to choose a file in is there. Its tree is no place to walk in: it changes all the time, and
    libatspi breaks down over that."""
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", r"^\[Éxṕóŕţ ~~\]$"],
                          capture_output=True, check=False).returncode == 0


def find_choice(program, words):
    """The button of a drop-down: GTK 4.18 calls it by what is chosen, and only its description says what for."""
    fits = has(words)

    def look():
        buttons = [node for node in program.nodes() if node.get_role() in (BUTTON, TOGGLE_BUTTON) and node.get_n_actions()]
        return next((node for node in buttons if fits(node.get_name()) or fits(node.get_description())), None)

    return wait_for(look, f"The choice “{words}”")


def choose_file(program, path):
    wait_for(is_choosing, "The file chooser")
    time.sleep(SETTLING_S)
    program.press("ctrl+a")
    program.write(str(path))
    program.press("Return")
    wait_for(lambda: not is_choosing(), "The end of the file chooser")
    time.sleep(SETTLING_S)


class Exchanging(LegibilityTest):
    def test_import(self):
        table = self.home / "[vessels].csv"
        table.write_text(TABLE, encoding="utf-8")
        with self.start([PROGRAM, table], WIDTH) as program:
            program.find(None, has("What are the columns"))
            self.assert_legible(program, "import-columns")

            # Phase, aspect and two sides, in place of prompt, answer and two that are left out.
            for column, role in enumerate((1, 2, 3, 3), 1):
                find_choice(program, f"Column {column}").do_action(0)
                time.sleep(SETTLING_S)
                if column == 1:
                    self.assert_legible(program, "import-roles")
                program.press("Home", *["Down"] * role, "Return")
            program.find(None, has("Name of the side in column 4"))
            self.assert_legible(program, "import-sides")
            self.find_button(program, "Continue").do_action(0)
            add = self.find_button(program, "Add to the Library")
            self.assert_legible(program, "import")
            add.do_action(0)
            path, = wait_for(lambda: list(self.subjects.glob("*.json")), "The file")

        # Once more: it is in the library now.
        copy = self.home / "[copy].json"
        copy.write_bytes(path.read_bytes())
        with self.start([PROGRAM, copy], WIDTH) as program:
            self.find_button(program, "Update")
            self.assert_legible(program, "import-known")

    def test_files(self):
        path = self.add_subject(SUBJECTS / "bracketed.json")
        with self.start([PROGRAM, path], WIDTH) as program:
            program.find(None, has("Thick"))
            program.press("ctrl+shift+e")
            choose_file(program, self.home / "out.json")
            wait_for(Path(self.home, "out.json").exists, "The file")
            self.assert_legible(program, "exported")
            program.press("ctrl+shift+e")
            choose_file(program, self.home / "out.csv")
            program.find(None, has("Not All Came Along"))
            self.assert_legible(program, "exported-in-part")
            program.press("Escape")

            # The file of what is open: written anew, broken, gone.
            text = path.read_text(encoding="utf-8")
            path.write_text("{", encoding="utf-8")
            program.find(None, has("does not open any more"))
            self.assert_legible(program, "file-broken")
            path.write_text(text.replace("[Thin]", "[Thinner]"), encoding="utf-8")
            program.find(None, has("Thinner"))
            self.assert_legible(program, "file-changed")
            path.unlink()
            program.find(None, has("is gone"))
            self.assert_legible(program, "file-gone")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
