#!/usr/bin/python3
# pseudo.py: nothing on screen is left untranslated or cut off
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo.py PROGRAM

Walks through the program in the pseudo-language of the build for tests, in which each message
stands in brackets. To be run inside scripts/virtual-display.
"""

import os
import re
import signal
import sys
import tempfile
import time
import unittest
from pathlib import Path

import tap
from program import Atspi, Program, provide_locale, wait_for

PROGRAM = sys.argv[1]

# What is shown to be read. Other roles name what is in them, or the type of a widget.
READ = {Atspi.Role.LABEL, Atspi.Role.HEADING, Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX,
        Atspi.Role.RADIO_BUTTON, Atspi.Role.MENU_ITEM, Atspi.Role.LIST_ITEM, Atspi.Role.PAGE_TAB, Atspi.Role.ENTRY,
        Atspi.Role.LINK, Atspi.Role.SPIN_BUTTON, Atspi.Role.COMBO_BOX, Atspi.Role.ALERT}

# Numbers, keys and marks; names of widgets, which GTK gives to what has none; names of languages in
# themselves; dates, which come from ICU; what is GTK's own; and what is the same in all languages: the source of the subject, which is cited.
SAME = re.compile(r"^([\W\d_]*|Gtk\w+|Adw\w+|Lm\w+|[A-Z]|English.*|Deutsch|Español|Français|Português.*|العربية"
                  r"|[A-Z][a-z]+ (\d+, )?\d{4}|No Results Found|Try a different search\.|Preferences|Minimize|Maximize|Restore|Close|Back|Clear.*|Search|H\. Morzaria.*)$")


def is_bracketed(text):
    text = text.strip()
    return bool(SAME.match(text)) or "[" in text and "]" in text


class Pseudo(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.report = Path(folder.name, "cut-off")
        self.environment = {**provide_locale(Path(folder.name)), "LEADMGMT_CUT_OFF": str(self.report)}

    def assert_translated(self, program, page):
        left = sorted({node.get_name() for node in program.nodes()
                       if node.get_role() in READ and node.get_name() and not is_bracketed(node.get_name())})
        self.assertEqual(left, [], page)

        # What is cut off is reported when the page has come to rest.
        time.sleep(0.5)
        self.report.unlink(missing_ok=True)
        program.process.send_signal(signal.SIGUSR1)
        wait_for(self.report.exists, "The report")
        self.assertEqual(self.report.read_text(encoding="utf-8").splitlines(), [], page)

    @staticmethod
    def picture(program, name):
        """Where somebody is going to look at them."""
        if "LEADMGMT_PICTURES" in os.environ:
            program.picture(Path(os.environ["LEADMGMT_PICTURES"], f"pseudo-{name}.png"))

    def walk(self, width):
        settings = {"language": "'en@pseudo'", "window-width": str(width), "window-height": "800",
                    "phases": "{'leadership-management': 'vision'}", "drills": "['flashcards']"}
        with Program([PROGRAM], settings, self.environment) as program:
            program.find(None, lambda name: "Ŝţúďý" in name)
            self.assert_translated(program, f"Compare, {width}")
            self.picture(program, f"compare-{width}")
            program.press("ctrl+2")
            program.find(None, lambda name: "ƒóŕ ţóďáý" in name)
            self.assert_translated(program, f"Study, {width}")
            self.picture(program, f"study-{width}")
            program.press("Return")
            program.find(None, lambda name: "Ŝĥóŵ Áńŝŵéŕ" in name)
            self.assert_translated(program, f"A card, {width}")
            program.press("space", "1", "Escape")
            program.find(None, lambda name: "ƒíŕŝţ ţŕý" in name)
            self.assert_translated(program, f"The summary, {width}")
            program.press("ctrl+3")
            program.find(None, lambda name: "ĺáţéŕ" in name or "ŕéçáĺĺéď" in name or "Ŕéţéńţíóń" in name or "ḱńóŵń" in name or "ķńóŵń" in name)
            self.assert_translated(program, f"Progress, {width}")
            self.picture(program, f"progress-{width}")
            program.press("ctrl+comma")
            program.find(None, lambda name: "Áṕṕéáŕáńçé" in name)
            self.assert_translated(program, f"Preferences, {width}")
            self.picture(program, f"preferences-{width}")

    def walk_through_translation(self, width):
        settings = {"language": "'en@pseudo'", "window-width": str(width), "window-height": "800"}
        with Program([PROGRAM], settings, self.environment) as program:
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
            self.assert_translated(program, f"Translate, {width}")
            self.picture(program, f"translate-{width}")

    def test_narrow(self):
        self.walk(360)

    def test_wide(self):
        self.walk(1280)

    def test_wide_translation(self):
        self.walk_through_translation(1280)


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
