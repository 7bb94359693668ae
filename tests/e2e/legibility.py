# legibility.py: all text on screen is translated, and has room
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the walks through the program in the pseudo-language look for on each page.

The pseudo-language is made in the build for tests. In it, each message stands in brackets, accented and longer by
four tenths: what is not in brackets is not translated.
"""

import os
import re
import signal
import tempfile
import time
import unittest
from pathlib import Path

from program import SETTLING_S, Atspi, Program, provide_locale, wait_for

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


class LegibilityTest(unittest.TestCase):
    """A test that starts the program and looks at each page that it comes to."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.report = Path(folder.name, "cut-off")
        self.environment = {**provide_locale(Path(folder.name)), "LEADMGMT_CUT_OFF": str(self.report)}

    def start(self, command, width, settings=None):
        """A Program in the pseudo-language, as wide as that."""
        size = {"window-width": str(width), "window-height": "800"}
        return Program(command, {"language": "'en@pseudo'", **size, **(settings or {})}, self.environment)

    def assert_legible(self, program, page):
        """Fails when a text in the program's windows is not translated, or cut off.

        A picture of the page goes to where LEADMGMT_PICTURES says, for somebody who is going to look at it.
        """
        if "LEADMGMT_PICTURES" in os.environ:
            program.picture(Path(os.environ["LEADMGMT_PICTURES"], f"pseudo-{page}.png"))

        left = sorted({node.get_name() for node in program.nodes()
                       if node.get_role() in READ and node.get_name() and not is_bracketed(node.get_name())})
        self.assertEqual(left, [], page)

        # What is cut off is reported when the page has come to rest.
        time.sleep(SETTLING_S)
        self.report.unlink(missing_ok=True)
        program.process.send_signal(signal.SIGUSR1)
        wait_for(self.report.exists, "The report")
        self.assertEqual(self.report.read_text(encoding="utf-8").splitlines(), [], page)
