#!/usr/bin/python3
# pseudo-drills.py: nothing in a drill is left untranslated or cut off
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo-drills.py PROGRAM SUBJECT WIDTH

Drills SUBJECT, the built-in one, in the pseudo-language. To be run inside scripts/virtual-display.
"""

import json
import os
import sys
import time
from pathlib import Path

import tap
from legibility import LegibilityTest, english, has
from program import SETTLING_S, Atspi, has_size, wait_for

PROGRAM = sys.argv[1]
SUBJECT = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
WIDTH = int(sys.argv[3])

SIDES = [side["id"] for side in SUBJECT["sides"]]
# By statement: the phase, the aspect and the side.
CELLS = {
    cell["statement"]: (phase["id"], aspect["id"], side)
    for phase in SUBJECT["phases"] for aspect in phase["aspects"] for side, cell in aspect["cells"].items()
}
TITLES = {phase["title"]: phase["id"] for phase in SUBJECT["phases"]}


def statements(program):
    """The statements on screen, from top to bottom."""
    tops = {}
    for node in program.nodes():
        text = english(node.get_name() or "")
        if text in CELLS and has_size(node):
            tops[text] = node.get_extents(Atspi.CoordType.WINDOW).y
    return sorted(tops, key=tops.get)


class Drills(LegibilityTest):
    def drill(self, drill, **settings):
        """A Program that asks by a drill."""
        values = {"page": "'study'", "drills": f"['{drill}']", "phases": "{'leadership-management': 'vision'}"}
        program = self.start([PROGRAM], WIDTH, {**values, **{key.replace("_", "-"): value for key, value in settings.items()}})
        program.find(None, has("for today"))
        program.press("Return")
        return program

    def asked(self, program):
        """The statement that is asked first: there is no other one on screen."""
        return wait_for(lambda: statements(program), "A statement")[0]

    def test_flashcard(self):
        with self.drill("flashcards") as program:
            program.find(None, has("Show Answer"))
            self.assert_legible(program, "flashcard")
            program.press("space")
            self.assert_legible(program, "flashcard-turned")
            program.press("o")
            self.assert_legible(program, "flashcard-beside")

            # Cards that were written have hints, two of ten.
            hint = has(SUBJECT["phases"][1]["cards"][0]["hint"])
            program.press("4")
            for _ in range(12):
                program.press("h")
                if program.find_now(None, hint):
                    break
                program.press("space", "4")
            self.assert_legible(program, "flashcard-hint")
            program.press("space")
            self.assert_legible(program, "flashcard-of-ones-own")

    def test_large_text(self):
        with self.drill("typed", text_size="200", new_cards="1") as program:
            program.find(None, has("Check"))
            self.assert_legible(program, "large-typed")
            answer = self.answer(program, "x")
            program.press("1")
            self.answer(program, answer.split()[0] + " and no idea")
            self.assert_legible(program, "large-typed-wrong")
            program.press("1", "Escape")
            program.find(None, has("Session Ended"))
            program.press("Escape")
            self.assert_legible(program, "large-start")

    def test_counterpart(self):
        with self.drill("counterpart") as program:
            self.assert_legible(program, "counterpart")
            program.press("space")
            self.assert_legible(program, "counterpart-turned")

    def test_identify(self):
        with self.drill("identify") as program:
            side = SIDES.index(CELLS[self.asked(program)][2])
            self.assert_legible(program, "identify")
            program.press(str(2 - side))
            self.assert_legible(program, "identify-wrong")
            program.press("space")
            self.assert_legible(program, "identify-next")
            program.press("Escape")
            program.find(None, has("taken for"))
            self.assert_legible(program, "summary-of-misses")

    def answer(self, program, text):
        """Types an answer, and returns the right one."""
        program.find(None, has("Check"))
        time.sleep(SETTLING_S)
        program.write(text)
        program.press("Return")
        program.find(None, has("the same"))
        return self.asked(program)

    def test_typed(self):
        with self.drill("typed", new_cards="1") as program:
            self.assert_legible(program, "typed")
            answer = self.answer(program, "x")

            # With the bracket at the beginning and without others.
            program.press("1")
            self.answer(program, answer.split()[0] + " and no idea")
            self.assert_legible(program, "typed-wrong")
            program.press("1")
            self.answer(program, answer)
            self.assert_legible(program, "typed-right")

    def test_match(self):
        with self.drill("match") as program:
            self.asked(program)
            self.assert_legible(program, "match")
            column = [CELLS[text][:2] for text in statements(program) if CELLS[text][2] == SIDES[1]]
            first = next(CELLS[text][:2] for text in statements(program) if CELLS[text][2] == SIDES[0])
            program.press("space")
            self.assert_legible(program, "match-picked")
            program.press("Right")
            if column[0] == first:
                program.press("Down")
            program.press("space")
            self.assert_legible(program, "match-wrong")
            program.press("space")
            self.assert_legible(program, "match-after-wrong")

    def sort(self, columns, page, **settings):
        """Puts the first statement into a wrong column, and then into the right one."""
        with self.drill("sort", **settings) as program:
            phase, _aspect, side = CELLS[self.asked(program)]
            self.assert_legible(program, page)
            home = columns(program).index(side if side in columns(program) else phase)
            program.press("2" if home == 0 else "1")
            self.assert_legible(program, f"{page}-wrong")
            program.press("space")
            self.assert_legible(program, f"{page}-after-wrong")

    def test_sort(self):
        self.sort(lambda program: SIDES, "sort")

    def test_sort_by_phase(self):
        def phases(program):
            places = {}
            for node in program.nodes():
                title = english(node.get_name() or "")
                if node.get_role() == Atspi.Role.PUSH_BUTTON and title in TITLES and has_size(node):
                    extents = node.get_extents(Atspi.CoordType.WINDOW)
                    places[TITLES[title]] = (extents.y, extents.x)
            return sorted(places, key=places.get)

        self.sort(phases, "sort-by-phase", sort_by_phase="true", phases="{'leadership-management': ''}")

    def test_card_is_put_away(self):
        with self.drill("flashcards") as program:
            program.find(None, has("Show Answer"))
            program.press("ctrl+g", "ctrl+j")
            program.find(None, has("The card is suspended"))
            self.assert_legible(program, "suspended")
            program.press("ctrl+b")
            program.find(None, has("not asked again today"))
            self.assert_legible(program, "buried")
            program.press("ctrl+g")
            self.assert_legible(program, "flag")
            program.press("ctrl+d")
            program.find(None, has("In How Many Days"))
            self.assert_legible(program, "set-due")
            program.press("Escape")
            program.wait_until_gone(None, has("In How Many Days"))
            program.focus()
            program.press("ctrl+m")
            program.find(None, has("A Note on This Card"))
            program.write("mine")
            self.assert_legible(program, "note")


if __name__ == "__main__":
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
