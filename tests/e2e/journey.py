#!/usr/bin/python3
# journey.py: a person reads, searches, covers, drills and changes the language
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: journey.py PROGRAM FIXTURES

Drives the built program by real keys and sees it through the accessibility tree. To be
run inside scripts/virtual-display.
"""

import os
import re
import sqlite3
import sys
import tempfile
import time
import unittest
from contextlib import closing
from pathlib import Path

import tap
from program import Atspi, Program, provide_locale, wait_for

PROGRAM = sys.argv[1]
FIXTURES = Path(sys.argv[2])

LIST_ITEM = Atspi.Role.LIST_ITEM
LABEL = Atspi.Role.LABEL
BUTTON = Atspi.Role.PUSH_BUTTON

# The vision phase, its first row.
MANAGER = "Plans and budgets so that money reaches the work the vision needs."
LEADER = "Chooses the direction and sets vision and mission."
LEADER_IN_GERMAN = "Bestimmt die Richtung und legt Vision und Mission fest."


def settings(**values):
    return {"phases": "{'leadership-management': 'vision'}", "language": "'en'", "drills": "['flashcards']", **{key.replace("_", "-"): value for key, value in values.items()}}


def due(program, phase="All phases"):
    return int(program.find(LIST_ITEM, phase).get_description().split()[0])


class Reading(unittest.TestCase):
    def test_phase(self):
        with Program([PROGRAM], settings()) as program:
            program.find(LABEL, MANAGER)
            program.find(LABEL, LEADER)
            program.press("alt+5")
            program.find(LABEL, "Owes results that are consistent, regular and in line with the vision.")
            program.wait_until_gone(LABEL, MANAGER)

            program.press("Up", "Up", "Up")
            program.find(LABEL, MANAGER)

    def test_search(self):
        with Program([PROGRAM], settings()) as program:
            program.find(LABEL, MANAGER)
            program.press("ctrl+f")
            entry = program.find(Atspi.Role.ENTRY, "Search in all phases")
            wait_for(lambda: entry.get_state_set().contains(Atspi.StateType.FOCUSED), "The focus on the entry")
            program.write("overtime")
            program.wait_until_gone(LABEL, MANAGER)
            matches = program.find(LIST_ITEM, "Executing the vision").get_description()
            self.assertIn("match", matches)
            program.press("Escape")
            program.find(LABEL, MANAGER)

    def test_cover(self):
        with Program([PROGRAM], settings(covered_side="'leader'")) as program:
            program.find(LABEL, MANAGER)
            self.assertIsNone(program.find_now(LABEL, LEADER))
            program.press("ctrl+u")
            program.find(LABEL, LEADER)

            program.find(BUTTON, "Show").do_action(0)
            program.find(LABEL, lambda name: name.startswith("Is, or is seen to be, attached"))


class Studying(unittest.TestCase):
    def test_five_cards(self):
        with Program([PROGRAM], settings(page="'study'")) as program:
            before = due(program)
            program.press("Return")
            for rating in ("3", "4", "1", "2", "3"):
                program.find(BUTTON, "Show Answer")
                program.press("space", rating)
            wait_for(lambda: due(program) == before - 5, "Five answered cards")

            program.press("ctrl+z")
            wait_for(lambda: due(program) == before - 4, "The answer taken back")

            program.press("Escape")
            program.find(LABEL, "3 cards right at the first try")
            program.find(LABEL, "1 card to look at again")

            # The missed one again, which is practice: what is due stays as it is.
            program.press("Return")
            program.find(BUTTON, "Show Answer")
            program.press("space", "3")
            program.find(LABEL, "1 card right at the first try")
            self.assertEqual(due(program), before - 4)

    def test_daily_goal(self):
        """Reached, taken back, reached, and on the next day begun anew."""
        reached = "Your goal for today is reached: 3 answers"
        with tempfile.TemporaryDirectory() as data:
            home = {"XDG_DATA_HOME": data}
            with Program([PROGRAM], settings(page="'study'", daily_goal="3"), home) as program:
                program.find(LABEL, "0 of 3 answers today")
                program.press("Return")
                for rating in ("3", "1", "4"):
                    program.find(BUTTON, "Show Answer")
                    program.press("space", rating)
                program.press("Escape")
                program.find(LABEL, reached)
                program.press("ctrl+z", "Escape")
                program.find(LABEL, "1 card right at the first try")
                program.wait_until_gone(LABEL, reached)
                program.press("ctrl+z")
                program.find(BUTTON, "Show Answer")
                for rating in ("3", "4"):
                    program.find(BUTTON, "Show Answer")
                    program.press("space", rating)
                program.press("Escape")
                program.find(LABEL, reached)
                program.press("Return")
                program.find(LABEL, "Goal for today reached: 3 answers")

            tomorrow = {**home, "LEADMGMT_NOW": str(int((time.time() + 24 * 60 * 60) * 1000))}
            with Program([PROGRAM], settings(page="'study'", daily_goal="3"), tomorrow) as program:
                program.find(LABEL, "0 of 3 answers today")
                program.press("Return")
                program.find(BUTTON, "Show Answer")
                program.press("space", "3", "Escape")
                program.find(LABEL, lambda name: name.endswith("right at the first try"))
                program.press("Return")
                program.find(LABEL, "1 of 3 answers today")
                program.find(LABEL, "2 days in a row")

    def test_card_is_put_away(self):
        with Program([PROGRAM], settings(page="'study'")) as program:
            before = due(program)
            program.press("Return")
            program.find(BUTTON, "Show Answer")
            program.press("ctrl+j")
            program.find(LABEL, "The card is suspended: it is not asked until you bring it back.")
            wait_for(lambda: due(program) == before - 1, "The suspended card")
            program.press("ctrl+z")
            wait_for(lambda: due(program) == before, "The card that was put away")

            program.press("ctrl+b")
            wait_for(lambda: due(program) == before - 1, "The buried card")
            program.press("space", "4")
            wait_for(lambda: due(program) == before - 2, "The answer after it")

    def test_suspended_card_is_brought_back(self):
        with Program([PROGRAM], settings(page="'study'")) as program:
            before = due(program)
            program.press("Return")
            program.find(BUTTON, "Show Answer")
            program.press("ctrl+j")
            wait_for(lambda: due(program) == before - 1, "The suspended card")
            program.press("Escape", "Escape")
            program.find(None, "1 card is suspended")
            program.click(BUTTON, "Bring Back")
            wait_for(lambda: due(program) == before, "The card that was suspended")

    def test_practice_changes_nothing(self):
        with Program([PROGRAM], settings(page="'study'")) as program:
            before = due(program)
            program.click(BUTTON, "Practise All")
            program.find(BUTTON, "Show Answer")
            program.press("space", "4", "space", "4", "space", "1", "Escape")
            program.find(LABEL, "2 cards right at the first try")
            self.assertEqual(due(program), before)

    def test_exam(self):
        day = time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * 24 * 60 * 60))
        exams = f"{{'leadership-management': '{day}'}}"
        with Program([PROGRAM], settings(page="'study'", exams=exams)) as program:
            program.find(None, lambda name: "0 % of the subject is expected to be recalled then." in name)

    def test_who_is_it(self):
        """By the arrow keys: what is on the left on screen is the manager."""
        with Program([PROGRAM], settings(page="'study'", drills="['identify']")) as program:
            before = due(program)
            program.press("Return")
            program.find(LABEL, "Who is it?")
            for count in range(1, 5):
                program.press("Left", "space")
                wait_for(lambda count=count: due(program) == before - count, f"Answer {count}")

    def test_keys_without_a_turn_rate_nothing(self):
        with Program([PROGRAM], settings(page="'study'")) as program:
            before = due(program)
            program.press("Return", "3", "space", "space", "space", "4")
            wait_for(lambda: due(program) == before - 1, "One known card")


def answer_ten(program):
    before = due(program)
    program.press("Return")
    for _ in range(10):
        program.find(BUTTON, "Show Answer")
        program.press("space")
        program.find(LABEL, lambda name: re.fullmatch(r"\d+ d", name))
        program.press("4")
    wait_for(lambda: due(program) == before - 10, "Ten answered cards")
    return before


class Keeping(unittest.TestCase):
    def test_killed(self):
        with tempfile.TemporaryDirectory() as data:
            home = {"XDG_DATA_HOME": data}
            with Program([PROGRAM], settings(page="'study'"), home) as program:
                before = answer_ten(program)
                program.kill()

            with Program([PROGRAM], settings(page="'study'"), home) as program:
                wait_for(lambda: due(program) == before - 10, "The ten answers")

            # “Easy” on a new card is some eight days.
            for days, n_due in ((2, before - 10), (20, before)):
                now = int((time.time() + days * 24 * 60 * 60) * 1000)
                later = {**home, "LEADMGMT_NOW": str(now)}
                with Program([PROGRAM], settings(page="'study'"), later) as program:
                    wait_for(lambda n_due=n_due: due(program) == n_due, f"The cards due after {days} days")

    def test_damaged_file(self):
        with tempfile.TemporaryDirectory() as data:
            path = Path(data, "leadmgmt", "progress.db")
            path.parent.mkdir()
            path.write_bytes(b"This is no database." * 1000)
            with Program([PROGRAM], settings(), {"XDG_DATA_HOME": data}) as program:
                program.find(None, lambda name: "was damaged" in name and "progress.db.damaged-" in name)
            kept = list(path.parent.glob("progress.db.damaged-*"))
            self.assertEqual([file.read_bytes() for file in kept], [b"This is no database." * 1000])

    def test_folder_in_its_place(self):
        with tempfile.TemporaryDirectory() as data:
            Path(data, "leadmgmt", "progress.db").mkdir(parents=True)
            with Program([PROGRAM], settings(), {"XDG_DATA_HOME": data}) as program:
                program.find(None, lambda name: "progress.db” cannot be opened" in name)


class Opening(unittest.TestCase):
    def test_a_file(self):
        with Program([PROGRAM, FIXTURES / "valid" / "as-documented.json"], settings()) as program:
            program.click(BUTTON, "Open Without Adding")
            program.find(LABEL, "Homologous chromosomes do not pair.")

    def test_a_broken_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "broken.json")
            path.write_text('{"format": "leadmgmt-subject",\n "version": 1}', encoding="utf-8")
            with Program([PROGRAM, path], settings()) as program:
                program.find(LABEL, lambda name: "broken.json:1:1: error:" in name)
                program.find(LABEL, MANAGER)


def choose_in_menu(program, menu, choice):
    """In the main menu: a submenu begins with the way back, an item with the submenu's name."""
    program.press("F10")
    program.click(Atspi.Role.MENU_ITEM, menu)

    def look():
        items = [node for node in program.nodes() if node.get_role() == Atspi.Role.MENU_ITEM]
        names = [item.get_name() for item in items]
        if menu not in names:
            return None
        start = len(names) - 1 - names[::-1].index(menu)
        return items[names.index(choice, start)] if choice in names[start:] else None

    wait_for(look, f"“{choice}” in the menu “{menu}”").do_action(0)


def asked_card(program):
    """What is asked, and in which phase and aspect: the card has the focus."""
    def look():
        for node in program.nodes():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_description():
                return node.get_name(), node.get_description()
        return None
    return wait_for(look, "A card with the focus")


def answer_card(program):
    card = asked_card(program)
    program.press("space", "3")
    wait_for(lambda: asked_card(program) != card, "The next card")
    return card


def standing_reviews(data):
    """The cards of the answers in the log that were not taken back."""
    with closing(sqlite3.connect(Path(data, "leadmgmt", "progress.db"))) as database:
        rows = database.execute(
            "SELECT cards.id FROM events JOIN cards ON cards.number = events.card WHERE kind = 'review' "
            "AND NOT EXISTS (SELECT 1 FROM events AS later WHERE later.target_device = events.device "
            "AND later.target_counter = events.counter)"
        )
        return [card for (card,) in rows]


class Language(unittest.TestCase):
    def test_switch(self):
        with tempfile.TemporaryDirectory() as folder:
            locale = provide_locale(Path(folder))
            with Program([PROGRAM], settings(), locale) as program:
                program.find(LABEL, LEADER)
                choose_in_menu(program, "Language", "Deutsch")
                program.find(LIST_ITEM, "Die Vision festlegen")
                program.find(LABEL, LEADER_IN_GERMAN)
                program.wait_until_gone(LABEL, LEADER)

                # The preferences too, also while they are open.
                program.press("ctrl+comma")
                program.find(LABEL, "Erscheinungsbild")

    def test_subject_apart(self):
        with tempfile.TemporaryDirectory() as folder:
            locale = provide_locale(Path(folder))
            with Program([PROGRAM], settings(), locale) as program:
                program.find(LABEL, LEADER)
                choose_in_menu(program, "Show the Subject In", "Deutsch")
                program.find(LABEL, LEADER_IN_GERMAN)
                program.find(LIST_ITEM, "All phases")

    def test_second_language(self):
        with tempfile.TemporaryDirectory() as folder:
            locale = provide_locale(Path(folder))
            chosen = settings(second_languages="{'leadership-management': 'de'}", covered_side="'leader'")
            with Program([PROGRAM], chosen, locale) as program:
                program.find(LABEL, MANAGER)
                program.find(LABEL, "Plant und budgetiert so, dass das Geld in die Arbeit fließt, die die Vision braucht.")
                self.assertIsNone(program.find_now(LABEL, LEADER_IN_GERMAN))
                program.press("ctrl+u")
                program.find(LABEL, LEADER_IN_GERMAN)
                program.find(LABEL, LEADER)

    def test_switch_in_session(self):
        """The cards come in the order in which they come without a switch, each answer once."""
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
            environment = {**provide_locale(Path(folder)), "XDG_DATA_HOME": data}
            with Program([PROGRAM], settings(page="'study'"), environment) as program:
                program.find(None, lambda name: name.endswith("cards for today"))
                program.press("Return")
                cards = [answer_card(program) for _ in range(6)]
                for card in reversed(cards):
                    program.press("ctrl+z")
                    wait_for(lambda card=card: asked_card(program) == card, "The card that was answered")

                self.assertEqual(answer_card(program), cards[0])
                choose_in_menu(program, "Language", "العربية")
                program.find(BUTTON, "إظهار الإجابة")
                self.assertNotEqual(answer_card(program), cards[1])
                choose_in_menu(program, "اللغة", "English")
                program.find(BUTTON, "Show Answer")
                self.assertEqual([answer_card(program) for _ in range(4)], cards[2:])

            reviews = standing_reviews(data)
            self.assertEqual(len(reviews), 6)
            self.assertEqual(len(set(reviews)), 6)


class Quitting(unittest.TestCase):
    def test_nothing_is_left(self):
        """In a build with sanitizers, a leak makes the exit status another one."""
        program = Program([PROGRAM], settings())
        program.press("ctrl+2", "Return", "space", "3", "ctrl+3", "ctrl+1", "ctrl+q")
        self.assertEqual(program.process.wait(20), 0)


if __name__ == "__main__":
    # Drawing by software alone: a graphics driver keeps memory that is not the program's.
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
