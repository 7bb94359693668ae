#!/usr/bin/python3
# languages.py: a class in two languages, and other ones while the program runs
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: languages.py PROGRAM

Shows and searches a subject in two languages, and changes the language from the preferences where
the menu is out of reach or something is half done. To be run inside scripts/virtual-display.
"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tap
from program import Atspi, Program, provide_locale, wait_for

PROGRAM = sys.argv[1]

LABEL = Atspi.Role.LABEL
LIST_ITEM = Atspi.Role.LIST_ITEM
COMBO_BOX = Atspi.Role.COMBO_BOX
ENTRY = Atspi.Role.ENTRY
TEXT = Atspi.Role.TEXT
MENU_ITEM = Atspi.Role.MENU_ITEM

MANAGER = "Plans and budgets so that money reaches the work the vision needs."
MANAGER_IN_ARABIC = "يخطّط ويضع الميزانيات ليصل المال إلى العمل الذي تحتاج إليه الرؤية."

# As it is typed, without the mark on the letter.
PLANS_IN_ARABIC = "يخطط"


def settings(**values):
    return {"phases": "{'leadership-management': 'vision'}", "language": "'en'", "drills": "['flashcards']", **values}


def start(folder, **values):
    """The program with a locale in which LANGUAGE counts, and homes that go with the folder."""
    locale = Path(folder, "locale")
    locale.mkdir()
    homes = {"XDG_DATA_HOME": folder, "XDG_STATE_HOME": str(Path(folder, "state"))}
    return Program([PROGRAM], settings(**values), {**provide_locale(locale), **homes})


def choose_second_language(program, choice):
    """In the menu of the comparison: the items of a submenu follow a second item with its name."""
    program.click(None, "Cover and Order")

    def look():
        items = [node for node in program.nodes() if node.get_role() == MENU_ITEM]
        names = [item.get_name() for item in items]
        if names.count("Second Language") < 2:
            return None
        start_of_menu = names.index("Second Language", names.index("Second Language") + 1)
        return items[names.index(choice, start_of_menu)]

    wait_for(look, "The menu “Second Language”").do_action(0)


def has_focus(program, role, name=None):
    return any(
        node.get_role() == role and name in (None, node.get_name())
        for node in program.nodes()
        if node.get_state_set().contains(Atspi.StateType.FOCUSED)
    )


def search_for(program, words):
    program.press("ctrl+f")
    wait_for(lambda: has_focus(program, ENTRY), "The entry for a search")
    entry = next(node for node in program.nodes() if node.get_role() == ENTRY and node.get_state_set().contains(Atspi.StateType.FOCUSED))
    Atspi.EditableText.set_text_contents(entry, words)


def written(program, field):
    return Atspi.Text.get_text(program.find(TEXT, field), 0, -1)


def change_language(program, row, downs, title):
    """In the preferences: the row of the languages, how far down the wanted one is, what the window is called then."""
    program.press("ctrl+comma")
    program.find(COMBO_BOX, row)
    wait_for(lambda: has_focus(program, COMBO_BOX, row) or program.press("Tab"), f"The row “{row}”")
    # Where the pointer is, there would be the focus.
    subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
    program.press("space")
    program.find(LABEL, "Français")
    program.press(*["Down"] * downs, "Return")
    program.find(Atspi.Role.FRAME, title)
    program.focus()
    program.press("Escape")
    program.wait_until_gone(Atspi.Role.FRAME, title)
    program.focus()


def to_german(program):
    change_language(program, "Language", 1, "Einstellungen")


def to_english(program):
    change_language(program, "Sprache", 2, "Preferences")


class Bilingual(unittest.TestCase):
    def test_both_languages(self):
        with tempfile.TemporaryDirectory() as folder, start(folder) as program:
            program.find(LABEL, MANAGER)
            choose_second_language(program, "العربية")

            # A statement, a side and a phase.
            for text in (MANAGER_IN_ARABIC, "المدير", "وضع الرؤية", MANAGER):
                program.find(LABEL, text)

            search_for(program, PLANS_IN_ARABIC)
            program.find(LABEL, "Found in: Arabic")
            wait_for(lambda: program.find(LIST_ITEM, "Establishing a vision").get_description() == "1 row matches",
                     "One match in the phase")
            program.find(LABEL, MANAGER_IN_ARABIC)
            program.press("ctrl+a")
            program.write("budgets")
            program.find(LABEL, "Found in: English")

            program.press("ctrl+shift+c")
            program.find(LABEL, "Copied as a table")


class Switching(unittest.TestCase):
    def test_while_searching(self):
        with tempfile.TemporaryDirectory() as folder, start(folder) as program:
            search_for(program, "budgets")
            program.find(LIST_ITEM, "Establishing a vision")
            wait_for(lambda: program.find(LIST_ITEM, "Establishing a vision").get_description() == "1 row matches",
                     "One match in the phase")
            to_german(program)
            program.find(LIST_ITEM, "Die Vision festlegen")
            to_english(program)
            wait_for(lambda: program.find(LIST_ITEM, "Establishing a vision").get_description() == "1 row matches",
                     "The search, as it was")

    def test_while_editing(self):
        """A draft that nobody has saved, and the cursor in it."""
        with tempfile.TemporaryDirectory() as folder, start(folder) as program:
            program.press("ctrl+n")
            program.find(None, "Title of the comparison")
            program.write("Cats")
            program.press("Tab")
            program.write("Two pets")
            to_german(program)
            program.find(None, "Titel des Vergleichs")
            self.assertIsNone(program.find_now(None, "Title of the comparison"))
            to_english(program)
            wait_for(lambda: has_focus(program, TEXT, "What the comparison is about"), "The cursor where it was")
            self.assertEqual(written(program, "Title of the comparison"), "Cats")
            self.assertEqual(written(program, "What the comparison is about"), "Two pets")
            program.press("ctrl+z")
            wait_for(lambda: written(program, "What the comparison is about") == "", "What was undone")

    def test_while_browsing(self):
        with tempfile.TemporaryDirectory() as folder, start(folder) as program:
            main = program.window
            program.press("ctrl+shift+b")
            wait_for(lambda: program.front() != main, "The window with all cards")
            search_for(program, "budgets")
            program.press("Return")
            program.find(LABEL, lambda name: name.endswith("of 139 cards"))
            to_german(program)
            program.find(None, "Karten durchsehen")
            program.find(None, lambda name: name.endswith("von 139 Karten"))
            to_english(program)
            program.find(None, "Browse Cards")
            program.find(LABEL, lambda name: name.endswith("of 139 cards"))


if __name__ == "__main__":
    # Drawing by software alone: a graphics driver keeps memory that is not the program's.
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
