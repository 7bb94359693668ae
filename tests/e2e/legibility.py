# legibility.py: all text on screen is translated, and has room
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the walks through the program in the pseudo-language look for on each page.

The pseudo-language is made in the build for tests. In it, each message stands in brackets, accented and longer by
four tenths: what is not in brackets is not translated.
"""

import os
import re
import shutil
import signal
import tempfile
import time
import unicodedata
import unittest
from pathlib import Path

from program import SETTLING_S, Atspi, Program, provide_locale, wait_for

HEIGHT = 800

# Those that GTK gives a window at left and right where nothing composes windows. They are no part of its screen.
EDGES = 2 * 5

# What is the same in all languages, or does not come from our catalogs.
SAME = re.compile(
    # Numbers, times, marks and symbols.
    r"[\W\d_]*"
    # Dates and the names of languages, which ICU writes; it does not know the pseudo-language.
    r"|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\d+, )?\d{4}"
    r"|German( \(\w+\))?"
    # The source that the subject cites.
    r"|Hutch Morzaria|CX Master"
    # What files end in, and the beginning of a line about one, as compilers write it.
    r"|\.(json|csv)(:\d+:\d+: (error|warning): )?"
    # Keys, which GTK names.
    r"|((Alt|Ctrl|Shift)\+)+(.|F\d+|Delete|Down|Return|Up)|F\d+|Delete"
    # What has no name gets that of its type, for the accessibility tree only.
    r"|(Adw|Gtk|Lm)([A-Z][a-z]+)+"
)

LANGUAGES = {"Deutsch", "English", "Español", "Français", "Português (Brasil)", "العربية"}

# By role, since they may be words of ours elsewhere: those of GTK and of libadwaita, which have catalogs of
# their own, and languages that are chosen, in themselves.
OTHERS = {
    Atspi.Role.PUSH_BUTTON: {"Close", "Close the window", "Dismiss", "Maximize", "Maximize the window",
                             "Minimize", "Minimize the window", "Restore", "Restore the window"},
    Atspi.Role.LABEL: {"(None)", "No Results Found", "Try a different search.", *LANGUAGES},
    Atspi.Role.MENU_ITEM: LANGUAGES,
    Atspi.Role.PANEL: {"No Results Found"},
}

# What GTK writes of keys, in menus and in the window with all of them.
KEYS = re.compile(r"((Alt|Ctrl|Shift)\+)*(Alt|Ctrl|Delete|Escape|F\d+|Return|Shift|Tab|\S)")

# The letters that are no other ones with a mark.
UNMARKED = str.maketrans("ƀƁƒƑ", "bBfF")


def is_translated(text, role):
    """Whether all of a text is in brackets, which may be in others, or need not be translated."""
    if text in OTHERS.get(role, ()) or role == Atspi.Role.LABEL and KEYS.fullmatch(text):
        return True

    while True:
        text, replaced = re.subn(r"\[[^\[\]]*\]", "|", text)
        if not replaced:
            return all(SAME.fullmatch(part) for part in text.split("|"))


def texts(node):
    """What a node is called, and what a tooltip or a description says of it."""
    return [text for text in (node.get_name(), node.get_description()) if text]


def english(text):
    """What was in the source, without the marks of the pseudo-language."""
    letters = unicodedata.normalize("NFD", text.strip()).translate(UNMARKED)
    return re.sub(r"^\[(.*?)( ~[~ ]*)?\]$", r"\1", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def has(words):
    """A test of names for some words of the source, as they are in the pseudo-language."""
    return lambda name: words in english(name)


def has_cursor(program, words):
    """Whether the cursor is in a field with a name that has these words."""
    def is_it(node):
        states = node.get_state_set()
        return (states.contains(Atspi.StateType.FOCUSED) and states.contains(Atspi.StateType.EDITABLE)
                and has(words)(node.get_name()))
    return any(map(is_it, program.nodes()))


class LegibilityTest(unittest.TestCase):
    """A test that starts the program and looks at each page that it comes to."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.report = Path(folder.name, "cut-off")
        self.home = Path(folder.name, "home")
        self.subjects = self.home / "leadmgmt" / "subjects"
        self.subjects.mkdir(parents=True)
        self.environment = {
            **provide_locale(Path(folder.name)),
            "HOME": str(self.home),
            "LEADMGMT_CUT_OFF": str(self.report),
            "XDG_DATA_HOME": str(self.home),
            "XDG_STATE_HOME": str(self.home / "state"),
        }

    def add_subject(self, path):
        """Puts a file into the library, and returns where it is there."""
        return Path(shutil.copy(path, self.subjects / f"[{path.stem}].json"))

    def start(self, command, width, settings=None):
        """A Program in the pseudo-language, on a screen as wide as that."""
        self.width = width
        size = {"window-width": str(width + EDGES), "window-height": str(HEIGHT)}
        return Program(command, {"language": "'en@pseudo'", **size, **(settings or {})}, self.environment)

    @staticmethod
    def find_button(program, words):
        """Waits until a button can be pressed, which may be there before the page that it is on is in front."""
        def look():
            button = program.find_now(Atspi.Role.PUSH_BUTTON, has(words))
            return button if button and button.get_state_set().contains(Atspi.StateType.SENSITIVE) else None
        return wait_for(look, f"“{words}” to press")

    def assert_legible(self, program, page, given=()):
        """Fails when a text in the program's windows is not translated, or cut off, or when a window needs more than
        the screen.

        The texts that are given are in a language of their own.

        A picture of the page goes to where LEADMGMT_PICTURES says, for somebody who is going to look at it.
        """
        page = f"{page}-{self.width}"
        program.focus()
        if program.width() > self.width + EDGES:
            program.resize(self.width + EDGES, HEIGHT)
        # What is read and what is cut off is known when the page has come to rest.
        time.sleep(SETTLING_S)
        if "LEADMGMT_PICTURES" in os.environ:
            program.picture(Path(os.environ["LEADMGMT_PICTURES"], f"pseudo-{page}.png"))

        left = sorted({text for node in program.nodes() for text in texts(node)
                       if text not in given and not is_translated(text, node.get_role())})
        self.assertEqual(left, [], page)

        self.report.unlink(missing_ok=True)
        program.process.send_signal(signal.SIGUSR1)
        wait_for(self.report.exists, "The report")
        self.assertEqual(self.report.read_text(encoding="utf-8").splitlines(), [], page)
        self.assertLessEqual(program.width(), self.width + EDGES, page)
