#!/usr/bin/python3
# drills.py: each drill by keys alone, by pointer alone, and by ear
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: drills.py PROGRAM SUBJECT FOLDER

A student who knows SUBJECT by heart drills it, on the program's own screen, and what was
logged is looked at afterwards. What is asked is known by what a screen reader says of it.
FOLDER has subjects of other kinds. To be run inside scripts/virtual-display.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import NamedTuple

import tap
from listener import Listener
from program import Atspi, Program, leave_out_padding, provide_locale, wait_for

PROGRAM = sys.argv[1]
BUILT_IN = Path(sys.argv[2])
FOLDER = Path(sys.argv[3])

BUTTON = Atspi.Role.PUSH_BUTTON
LABEL = Atspi.Role.LABEL

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


class Cell(NamedTuple):
    place: str
    side: str
    statement: str


class Review(NamedTuple):
    card: str
    drill: str
    rating: int
    chosen: str = None


class Subject:
    """A subject file, known by heart; statements are taken to differ."""

    def __init__(self, path):
        subject = json.loads(path.read_text(encoding="utf-8"))
        self.sides = {side["id"]: side["name"] for side in subject["sides"]}
        self.phases = {phase["id"]: phase["title"] for phase in subject["phases"]}
        self.cells = []
        # By where a card comes from, as the program says it.
        self.titles = {}
        for phase in subject["phases"]:
            for aspect in phase["aspects"]:
                place = f"{phase['id']}/{aspect['id']}"
                self.titles[f"{phase['title']} · {aspect['title']}"] = place
                self.cells += [Cell(place, side, cell["statement"]) for side, cell in aspect["cells"].items()]

    def by_statement(self, text):
        """The cell whose statement is in a text, or None."""
        return next((cell for cell in self.cells if cell.statement in text), None)

    def by_prompt(self, utterance):
        """The cell that a recall card asks for, or None."""
        place = next((place for title, place in self.titles.items() if title in utterance.description), None)
        for cell in self.cells:
            if cell.place == place and self.sides[cell.side] in utterance.name:
                return cell
        return None

    def beside(self, cell):
        return next(other for other in self.cells if other.place == cell.place and other.side != cell.side)


class Drilling:
    """The program in a session of one drill."""

    def __init__(self, drill, subject=BUILT_IN, **settings):
        self.drill = drill
        self.subject = Subject(subject)
        self.reviews = []
        self.listener = Listener()
        self.mark = 0
        self.data = tempfile.TemporaryDirectory()
        values = {
            "page": "'study'",
            "drills": f"['{drill}']",
            "phase": "'words'",
            "language": "'en'",
            "window-width": "1000",
            "window-height": "1000",
            **{key.replace("_", "-"): value for key, value in settings.items()},
        }
        command = [PROGRAM] if subject == BUILT_IN else [PROGRAM, subject]
        environment = {"XDG_DATA_HOME": self.data.name, **provide_locale(Path(self.data.name))}
        self.program = Program(command, values, environment)
        if subject != BUILT_IN:
            self.add_to_library()
        self.program.find(None, lambda name: "for today" in name)

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.program.quit()
        self.listener.__exit__()
        self.data.cleanup()

    def add_to_library(self):
        """Takes the file that the program was started with."""

        def is_ready():
            button = self.program.find_now(BUTTON, "Add to the Library")
            return button if button and button.get_state_set().contains(Atspi.StateType.SENSITIVE) else None

        wait_for(is_ready, "The way into the library").do_action(0)
        self.program.wait_until_gone(BUTTON, "Add to the Library")
        self.program.focus()
        self.hear_text("Start")

    def hear(self, test, what):
        """What is said after the last thing that was heard, and passes the test."""
        found = self.listener.wait_for(test, what, self.mark)
        self.mark = self.listener.heard.index(found, self.mark) + 1
        return found

    def hear_text(self, text):
        return self.hear(lambda utterance: text in utterance.text, f"“{text}”")

    def hear_next(self, text):
        """A text and the statement that it is said with, as its cell."""
        return self.subject.by_statement(self.hear_text(text).name)

    def hear_statement(self):
        """The next statement, as its cell."""
        find = self.subject.by_statement
        return find(self.hear(lambda utterance: find(utterance.name), "A statement").name)

    def hear_question(self):
        """The next recall card, as the cell that it asks for."""
        return self.subject.by_prompt(self.hear(self.subject.by_prompt, "A question"))

    def get_count(self):
        """How many cards are left, as the last prompt said."""
        return int(self.listener.heard[self.mark - 1].description.splitlines()[-1].removesuffix(" left"))

    def was_said(self, text):
        """Whether a text was said along with the last thing that was heard, or after it."""
        self.listener.listen()
        return any(text in utterance.text for utterance in self.listener.heard[self.mark - 1:])

    def list_column(self, side):
        """The statements of a side that are on screen, from top to bottom."""
        tops = {}
        for node in self.program.nodes():
            cell = self.subject.by_statement(node.get_name() or "")
            if node.get_role() == BUTTON and cell and cell.side == side:
                tops[cell.statement] = node.get_extents(Atspi.CoordType.WINDOW).y
        return sorted(tops, key=tops.get)

    def list_phases(self):
        """The titles of the phases to sort into, from the first column to the last."""
        titles = self.subject.phases.values()
        places = {}
        for node in self.program.nodes():
            if node.get_role() == BUTTON and node.get_name() in titles:
                extents = node.get_extents(Atspi.CoordType.WINDOW)
                places[node.get_name()] = (extents.y, extents.x)
        return sorted(places, key=places.get)

    def sort_by_phase(self, put):
        """Sorts the statements of a round, the third one into a wrong column, by put(cell, title, column)."""
        columns = None
        for number in range(8):
            cell = self.hear_statement()
            columns = columns or self.list_phases()
            home = self.subject.phases[cell.place.split("/")[0]]
            chosen = home if number != 2 else next(title for title in columns if title != home)
            put(cell, chosen, columns.index(chosen))
            self.expect(f"{cell.place}/{cell.side}#identify", GOOD if number != 2 else AGAIN)
            if number == 2:
                self.hear_text(f"Wrong: this belongs to “{home}”")
                self.program.press("space")
        self.hear_text("7 of 8 at the first try")
        return columns

    def press(self, *keys):
        self.program.press(*keys)

    def expect(self, card, rating, chosen=None):
        self.reviews.append(Review(card, self.drill, rating, chosen))

    def read_log(self):
        """The answers that are kept, after the program has ended."""
        self.program.quit()
        path = Path(self.data.name, "log.jsonl")
        environment = {**os.environ, "XDG_DATA_HOME": self.data.name}
        subprocess.run([PROGRAM, "--export-progress", path], env=environment, check=True)
        events = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        return [
            Review(event["card"], event["drill"], event["rating"], event.get("chosen"))
            for event in events
            if event["kind"] == "review"
        ]


class Keys(unittest.TestCase):
    """By keys alone, and by ear: prompt, answer, feedback and count, one after the other."""

    def check(self, drilling):
        drilling.press("Escape")
        self.assertEqual(drilling.read_log(), drilling.reviews)

    def check_count(self, drilling, done):
        """A card that is to be asked again is still left."""
        left = drilling.get_count()
        if drilling.reviews:
            self.assertEqual(left, self.left - done)
        self.left = left

    def test_flashcards(self):
        with Drilling("flashcards") as drilling:
            drilling.press("Return")
            done = 0
            for rating in (EASY, AGAIN, EASY, HARD):
                cell = drilling.hear_question()
                self.check_count(drilling, done)
                self.assertFalse(drilling.was_said(cell.statement))
                drilling.press("space")
                drilling.hear_text(cell.statement)
                drilling.press(str(rating))
                drilling.expect(f"{cell.place}/{cell.side}#recall", rating)
                done = rating == EASY
            drilling.hear_question()
            self.check(drilling)

    def test_counterpart(self):
        with Drilling("counterpart") as drilling:
            drilling.press("Return")
            for rating in (EASY, EASY, AGAIN):
                cell = drilling.hear_statement()
                other = drilling.subject.beside(cell)
                self.assertTrue(drilling.was_said(f"What is the counterpart for {drilling.subject.sides[other.side]}?"))
                self.assertFalse(drilling.was_said(other.statement))
                self.check_count(drilling, done=1)
                drilling.press("Return")
                drilling.hear_text(other.statement)
                drilling.press(f"KP_{rating}")
                drilling.expect(f"{cell.place}/{cell.side}#counterpart", rating)
            drilling.hear_statement()
            self.check(drilling)

    def test_identify(self):
        with Drilling("identify") as drilling:
            sides = list(drilling.subject.sides)
            drilling.press("Return")
            for is_right, keys in ((True, ("Left", "Right")), (False, ("Left", "Right")), (True, ("1", "2"))):
                cell = drilling.hear_statement()
                self.assertTrue(drilling.was_said("Which side is this?"))
                self.check_count(drilling, done=0)
                chosen = cell.side if is_right else drilling.subject.beside(cell).side
                drilling.press(keys[sides.index(chosen)])
                drilling.hear_text("Right" if is_right else f"Wrong: it is {drilling.subject.sides[cell.side]}")
                if not is_right:
                    drilling.press("space")
                drilling.expect(f"{cell.place}/{cell.side}#identify", GOOD if is_right else AGAIN, chosen)
            drilling.hear_statement()
            self.check(drilling)

    def test_typed(self):
        with Drilling("typed") as drilling:
            drilling.press("Return")
            done = 0
            for answer, key, rating in ((True, "Return", EASY), (False, "space", AGAIN), (False, "2", HARD)):
                cell = drilling.hear_question()
                self.check_count(drilling, done)
                done = rating == EASY
                drilling.program.write(cell.statement if answer else "No idea")
                drilling.press("Return")
                drilling.hear_text("100 % the same" if answer else "Not in the answer: No idea")
                self.assertTrue(drilling.was_said(cell.statement))
                drilling.press(key)
                drilling.expect(f"{cell.place}/{cell.side}#recall", rating)
            drilling.hear_question()
            self.check(drilling)

    def go_to(self, drilling, here, there):
        """Up or down to another statement of the column."""
        column = drilling.list_column(here.side)
        way = column.index(there.statement) - column.index(here.statement)
        for _ in range(abs(way)):
            drilling.press("Down" if way > 0 else "Up")
            here = drilling.hear_statement()
        self.assertEqual(here, there)

    def test_match(self):
        with Drilling("match") as drilling:
            drilling.press("Return")
            cell = drilling.hear_next("0 of 5 pairs found")
            for count in range(1, 6):
                drilling.press("space", "Right")
                drilling.hear_text("Picked")
                self.go_to(drilling, drilling.hear_statement(), drilling.subject.beside(cell))
                drilling.press("space")
                drilling.expect(f"{cell.place}/{cell.side}#counterpart", GOOD)
                cell = drilling.hear_next(f"Right: {count} of 5 pairs found" if count < 5 else "5 of 5 at the first try")
            drilling.press("space")
            self.check(drilling)

    def test_sort(self):
        with Drilling("sort") as drilling:
            sides = list(drilling.subject.sides)
            drilling.press("Return")
            for number in range(8):
                cell = drilling.hear_statement()
                chosen = cell.side if number != 2 else drilling.subject.beside(cell).side
                keys = ("1", "2") if number % 2 else ("Left", "Right")
                drilling.press(keys[sides.index(chosen)])
                drilling.expect(f"{cell.place}/{cell.side}#identify", GOOD if number != 2 else AGAIN, chosen)
                if number == 2:
                    drilling.hear_text(f"Wrong: this belongs to “{drilling.subject.sides[cell.side]}”")
                    drilling.press("space")
            drilling.hear_text("7 of 8 at the first try")
            drilling.press("Return")
            self.check(drilling)


    def test_sort_by_phase(self):
        with Drilling("sort") as drilling:
            drilling.press("alt+0", "ctrl+2")
            drilling.program.find(LABEL, "Sort statements")
            drilling.press("shift+Tab", "shift+Tab", "shift+Tab")
            drilling.hear_text("Sort statements")
            drilling.press("space", "Down", "Return", "Tab", "Tab", "Tab")
            drilling.hear_text("Start")
            drilling.press("Return")
            columns = drilling.sort_by_phase(lambda cell, title, column: drilling.press(str(column + 1)))
            self.assertLessEqual(len(columns), 4)
            self.assertGreater(len(columns), 1)
            drilling.press("Return")
            self.check(drilling)


class Pointer(unittest.TestCase):
    """By the mouse alone."""

    def start(self, drilling):
        drilling.program.point_at(BUTTON, "Start")

    def check(self, drilling):
        drilling.program.point_at(BUTTON, "End the Session")
        self.assertEqual(drilling.read_log(), drilling.reviews)

    def test_flashcards(self):
        with Drilling("flashcards") as drilling:
            self.start(drilling)
            for rating, name in ((GOOD, "Good"), (AGAIN, "Again")):
                cell = drilling.hear_question()
                drilling.program.point_at(BUTTON, "Show Answer")
                drilling.hear_text(cell.statement)
                drilling.program.point_at(BUTTON, name)
                drilling.expect(f"{cell.place}/{cell.side}#recall", rating)
            drilling.hear_question()
            self.check(drilling)

    def test_counterpart(self):
        with Drilling("counterpart") as drilling:
            self.start(drilling)
            for rating, name in ((EASY, "Easy"), (HARD, "Hard")):
                cell = drilling.hear_statement()
                # Anywhere on the card.
                drilling.program.point_at(LABEL, cell.statement)
                drilling.hear_text(drilling.subject.beside(cell).statement)
                drilling.program.point_at(BUTTON, name)
                drilling.expect(f"{cell.place}/{cell.side}#counterpart", rating)
            drilling.hear_statement()
            self.check(drilling)

    def test_identify(self):
        with Drilling("identify") as drilling:
            sides = list(drilling.subject.sides)
            self.start(drilling)
            for is_right, swipes in ((True, False), (False, False), (True, True), (False, True)):
                cell = drilling.hear_statement()
                chosen = cell.side if is_right else drilling.subject.beside(cell).side
                if swipes:
                    node = drilling.program.find_on_screen(LABEL, cell.statement)
                    drilling.program.swipe(node, -200 if sides.index(chosen) == 0 else 200)
                else:
                    drilling.program.point_at(BUTTON, drilling.subject.sides[chosen])
                if not is_right:
                    drilling.hear_text("Wrong")
                    drilling.program.point_at(BUTTON, "Continue")
                drilling.expect(f"{cell.place}/{cell.side}#identify", GOOD if is_right else AGAIN, chosen)
            drilling.hear_statement()
            self.check(drilling)

    def test_typed(self):
        """What is typed is typed; all else is pointed at."""
        with Drilling("typed") as drilling:
            self.start(drilling)
            for answer, name, rating in ((True, "Good", GOOD), (False, "Hard", HARD)):
                cell = drilling.hear_question()
                drilling.program.write(cell.statement if answer else "No idea")
                drilling.program.point_at(BUTTON, "Check")
                drilling.hear_text("% the same")
                drilling.program.point_at(BUTTON, name)
                drilling.expect(f"{cell.place}/{cell.side}#recall", rating)
            drilling.hear_question()
            self.check(drilling)

    def test_match(self):
        with Drilling("match") as drilling:
            program = drilling.program
            self.start(drilling)
            cell = drilling.hear_next("0 of 5 pairs found")
            for count in range(1, 6):
                other = drilling.subject.beside(cell)
                tiles = [program.find_on_screen(LABEL, side.statement) for side in (cell, other)]
                if count % 2:
                    program.drag(*tiles)
                else:
                    for tile in tiles:
                        program.point(tile)
                drilling.expect(f"{cell.place}/{cell.side}#counterpart", GOOD)
                cell = drilling.hear_next(f"Right: {count} of 5 pairs found" if count < 5 else "5 of 5 at the first try")
            program.point_at(BUTTON, "Continue")
            self.check(drilling)

    def test_sort(self):
        with Drilling("sort") as drilling:
            program = drilling.program
            self.start(drilling)
            for number in range(8):
                cell = drilling.hear_statement()
                chosen = cell.side if number != 3 else drilling.subject.beside(cell).side
                target = program.find_on_screen(BUTTON, drilling.subject.sides[chosen])
                if number % 2:
                    program.drag(program.find_on_screen(LABEL, cell.statement), target)
                else:
                    program.point_at(BUTTON, drilling.subject.sides[chosen])
                drilling.expect(f"{cell.place}/{cell.side}#identify", GOOD if number != 3 else AGAIN, chosen)
                if number == 3:
                    drilling.hear_text("Wrong")
                    program.point_at(BUTTON, "Continue")
            drilling.hear_text("7 of 8 at the first try")
            program.point_at(BUTTON, "Continue")
            self.check(drilling)

    def test_sort_by_phase(self):
        with Drilling("sort", sort_by_phase="true") as drilling:
            program = drilling.program
            program.point_at(LABEL, "All phases")
            program.find_on_screen(LABEL, "By phase")
            self.start(drilling)

            def put(cell, title, column):
                target = program.find_on_screen(BUTTON, title)
                if column % 2:
                    program.drag(program.find_on_screen(LABEL, cell.statement), target)
                else:
                    program.point(target)

            drilling.sort_by_phase(put)
            program.point_at(BUTTON, "Continue")
            self.check(drilling)


class RightToLeft(unittest.TestCase):
    """The first side is at the right; ← and → are what is on screen."""

    def drill(self, drill):
        # A language that GTK speaks from right to left, and the program not at all.
        return Drilling(drill, FOLDER / "sun-and-moon-ar.json", language="'he'")

    def find_keys(self, drilling, role):
        """The key of each side, by where its button is."""
        lefts = {
            side: drilling.program.find_on_screen(role, name).get_extents(Atspi.CoordType.WINDOW).x
            for side, name in drilling.subject.sides.items()
        }
        self.assertGreater(lefts["sun"], lefts["moon"])
        return {min(lefts, key=lefts.get): "Left", max(lefts, key=lefts.get): "Right"}

    def test_identify(self):
        with self.drill("identify") as drilling:
            drilling.press("Return")
            for key in ("Left", "Right", "Left"):
                cell = drilling.hear_statement()
                keys = self.find_keys(drilling, BUTTON)
                drilling.press(key)
                chosen = next(side for side in keys if keys[side] == key)
                drilling.hear_text("Right" if chosen == cell.side else "Wrong")
                if chosen != cell.side:
                    drilling.press("space")
                drilling.expect(f"{cell.place}/{cell.side}#identify", GOOD if chosen == cell.side else AGAIN, chosen)
            drilling.hear_statement()
            drilling.press("Escape")
            self.assertEqual(drilling.read_log(), drilling.reviews)

    def test_sort(self):
        with self.drill("sort") as drilling:
            drilling.press("Return")
            for _ in range(4):
                cell = drilling.hear_statement()
                drilling.press(self.find_keys(drilling, BUTTON)[cell.side])
                drilling.expect(f"{cell.place}/{cell.side}#identify", GOOD, cell.side)
            drilling.hear_text("Right: 4 of")
            drilling.press("Escape")
            self.assertEqual(drilling.read_log(), drilling.reviews)

    def test_match(self):
        """The other column is at the left."""
        with self.drill("match") as drilling:
            drilling.press("Return")
            cell = drilling.hear_statement()
            drilling.press("Left")
            self.assertEqual(drilling.hear_statement().side, drilling.subject.beside(cell).side)
            drilling.press("Right")
            self.assertEqual(drilling.hear_statement().side, cell.side)


class FourSides(unittest.TestCase):
    def test_identify(self):
        """By their numbers, in the order of the subject, where a side may be missing; or by pointer."""
        with Drilling("identify", FOLDER / "four-seasons.json") as drilling:
            drilling.press("Return")
            for number in range(4):
                cell = drilling.hear_statement()
                sides = [other.side for other in drilling.subject.cells if other.place == cell.place]
                # Which of them would an arrow mean?
                drilling.press("Left")
                if number % 2:
                    drilling.program.point_at(BUTTON, drilling.subject.sides[cell.side])
                else:
                    drilling.press(str(sides.index(cell.side) + 1))
                drilling.expect(f"{cell.place}/{cell.side}#identify", GOOD, cell.side)
            drilling.hear_statement()
            drilling.press("Escape")
            self.assertEqual(drilling.read_log(), drilling.reviews)


if __name__ == "__main__":
    # Drawing by software alone: a graphics driver keeps memory that is not the program's.
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    leave_out_padding()
    tap.main()
