#!/usr/bin/python3
# editor.py: a person writes a comparison by keys alone, and loses nothing
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: editor.py PROGRAM

Writes a new comparison, saves it and drills it at once; kills the program while it is
written and goes on. To be run inside scripts/virtual-display.
"""

import json
import os
import signal
import sqlite3
import sys
import tempfile
import time
import unittest
from contextlib import closing
from pathlib import Path

import tap
from program import Atspi, Program, leave_out_padding, wait_for

PROGRAM = sys.argv[1]

BUTTON = Atspi.Role.PUSH_BUTTON
LABEL = Atspi.Role.LABEL
LIST_ITEM = Atspi.Role.LIST_ITEM

# By how much what was recovered may be behind what was written.
LOSS_S = 1.0

PHASES = {
    "At home": [
        ("Food", "Fish", "Meat"),
        ("Sleep", "All day", "At night"),
        ("Noise", "Purrs", "Barks"),
    ],
    "Outside": [
        ("Walks", "Alone", "With people"),
        ("Hunt", "Mice", "Sticks"),
    ],
}


def settings(**values):
    return {"language": "'en'", "drills": "['flashcards']", **values}


def homes(folder):
    """Where subjects and progress are, and what outlives a crash."""
    return {"XDG_DATA_HOME": folder, "XDG_STATE_HOME": str(Path(folder, "state"))}


def focused_field(program):
    """The name of the field with the cursor."""
    for node in program.nodes():
        states = node.get_state_set()
        if states.contains(Atspi.StateType.FOCUSED) and states.contains(Atspi.StateType.EDITABLE):
            return node.get_name()
    return None


def write(program, field, text, leave="Tab"):
    """Writes into the field that must have the cursor now."""
    wait_for(lambda: focused_field(program) == field, f"The cursor in “{field}”")
    program.write(text)
    if leave:
        program.press(leave)


def write_comparison(program):
    program.press("ctrl+n")
    write(program, "Title of the comparison", "Cats and dogs")
    write(program, "What the comparison is about", "Two pets")
    write(program, "Side 1", "Cat")
    write(program, "Side 2", "Dog")

    for number, (phase, rows) in enumerate(PHASES.items()):
        if number > 0:
            program.press("ctrl+shift+Return")
        write(program, "Title of the phase", phase)
        write(program, "What the phase is about", "")
        for title, cat, dog in rows:
            write(program, "Title of the row", title)
            write(program, f"Statement, Cat, {title}", cat)
            write(program, f"Statement, Dog, {title}", dog)


def saved_subject(data):
    path = Path(data, "leadmgmt", "subjects", "cats-and-dogs.json")
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def count_reviews(data, subject):
    with closing(sqlite3.connect(Path(data, "leadmgmt", "progress.db"))) as database:
        [[number]] = database.execute(
            "SELECT count(*) FROM events JOIN cards ON cards.number = events.card "
            "WHERE kind = 'review' AND cards.subject = ?",
            [subject],
        )
        return number


class Writing(unittest.TestCase):
    def test_new_comparison(self):
        """Two sides, two phases and five rows by keys alone, saved and drilled at once."""
        with tempfile.TemporaryDirectory() as data:
            with Program([PROGRAM], settings(), homes(data)) as program:
                write_comparison(program)
                program.press("ctrl+s")
                subject = wait_for(lambda: saved_subject(data), "The file")

                self.assertEqual([side["name"] for side in subject["sides"]], ["Cat", "Dog"])
                self.assertEqual(
                    {
                        phase["title"]: [
                            (aspect["title"], *(aspect["cells"][side]["statement"] for side in ("cat", "dog")))
                            for aspect in phase["aspects"]
                        ]
                        for phase in subject["phases"]
                    },
                    PHASES,
                )

                program.press("ctrl+e")
                program.find(LIST_ITEM, "Outside")
                program.press("ctrl+2")
                program.find(None, lambda name: name.endswith("cards for today"))
                program.press("Return")
                program.find(BUTTON, "Show Answer")
                program.press("space", "3")
                wait_for(lambda: count_reviews(data, "cats-and-dogs") == 1, "The review")

    def test_undo(self):
        with tempfile.TemporaryDirectory() as data, Program([PROGRAM], settings(), homes(data)) as program:
            program.press("ctrl+n")
            write(program, "Title of the comparison", "Cats")
            write(program, "What the comparison is about", "Pets", leave="ctrl+z")
            wait_for(lambda: not text_of(program, "What the comparison is about"), "The end of the summary")
            program.press("ctrl+z")
            wait_for(lambda: not text_of(program, "Title of the comparison"), "The end of the title")
            program.press("ctrl+shift+z")
            wait_for(lambda: text_of(program, "Title of the comparison") == "Cats", "The title again")

    def test_copy_of_what_comes_with_the_program(self):
        with tempfile.TemporaryDirectory() as data:
            with Program([PROGRAM], settings(), homes(data)) as program:
                program.click(BUTTON, "Edit")
                program.find(None, "Statement, Manager, In essence")
                program.press("ctrl+s")
                wait_for(lambda: list(Path(data).glob("leadmgmt/subjects/*.json")), "The copy")
                [path] = Path(data).glob("leadmgmt/subjects/*.json")
                copy = json.loads(path.read_text(encoding="utf-8"))
                self.assertEqual(copy["id"], path.stem)
                self.assertNotEqual(copy["id"], "leadership-management")


class Moving(unittest.TestCase):
    def test_drag(self):
        """A row is taken by its handle to the place of another one of its phase, and of no other phase."""
        rows = {"home": ("Food", "Sleep", "Noise"), "outside": ("Walks",)}
        subject = {
            "format": "leadmgmt-subject", "version": 1, "id": "cats-and-dogs", "language": "en", "title": "Cats and dogs",
            "sides": [{"id": "cat", "name": "Cat"}, {"id": "dog", "name": "Dog"}],
            "phases": [{"id": phase, "title": phase, "aspects": [
                {"id": title.lower(), "title": title, "cells": {"cat": {"statement": f"A cat’s {title}"}}} for title in titles
            ]} for phase, titles in rows.items()],
        }

        def handles():
            # What is said of them is their name where they have no other.
            nodes = [node for node in program.nodes() if "Drag to move" in (node.get_name(), node.get_description())]
            return sorted(nodes, key=lambda node: node.get_extents(Atspi.CoordType.WINDOW).y)

        def titles():
            return [[aspect["title"] for aspect in phase["aspects"]] for phase in saved_subject(data)["phases"]]

        with tempfile.TemporaryDirectory() as data:
            path = Path(data, "leadmgmt", "subjects", "cats-and-dogs.json")
            path.parent.mkdir(parents=True)
            path.write_text(json.dumps(subject), encoding="utf-8")
            leave_out_padding()
            with Program([PROGRAM, str(path)], settings(), homes(data)) as program:
                program.find(LABEL, "A cat’s Food")
                program.press("ctrl+e")
                # Of two phases and four rows.
                wait_for(lambda: len(handles()) == 6, "The handles")
                program.drag(handles()[3], program.find(None, "Statement, Cat, Food"))
                program.press("ctrl+s")
                wait_for(lambda: titles() == [["Noise", "Food", "Sleep"], ["Walks"]], "The new order")

                program.drag(handles()[1], program.find(None, "Statement, Cat, Walks"))
                program.drag(handles()[2], program.find(None, "Statement, Cat, Sleep"))
                program.press("ctrl+s")
                wait_for(lambda: titles() == [["Noise", "Sleep", "Food"], ["Walks"]], "The next order")


class Translating(unittest.TestCase):
    def test_two_texts(self):
        """Translated, saved, and seen by whoever chooses the language."""
        with tempfile.TemporaryDirectory() as data:
            with Program([PROGRAM], settings(), homes(data)) as program:
                write_comparison(program)
                wait_for(lambda: focused_field(program), "Another row")
                program.press("ctrl+shift+t")
                program.find(LABEL, "Translate This Comparison")
                program.press("Return")
                program.find(LABEL, "Add a Language")
                program.write("deutsch")
                program.find(LABEL, "German")
                program.press("Return")
                write(program, "Deutsch, Title of the comparison: Cats and dogs", "Katzen und Hunde")
                write(program, "Deutsch, Summary: Two pets", "Zwei Tiere")
                write(program, "Deutsch, Name of a side: Cat", "Katze")
                program.find(LABEL, lambda name: name.endswith("texts left"))
                program.press("ctrl+s")
                subject = wait_for(lambda: saved_subject(data), "The file")
                self.assertEqual(
                    subject["translations"],
                    {"de": {"title": "Katzen und Hunde", "summary": "Zwei Tiere", "cat name": "Katze"}},
                )

            path = Path(data, "leadmgmt", "subjects", "cats-and-dogs.json")
            chosen = {**settings(), "subject-languages": "{'cats-and-dogs': 'de'}"}
            with Program([PROGRAM, str(path)], chosen, homes(data)) as program:
                program.find(LABEL, "Katze")
                # What is not translated stays as it is.
                program.find(LABEL, "Dog")


def text_of(program, field):
    """What stands in a field."""
    node = program.find(None, field)
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


class Crashing(unittest.TestCase):
    def test_kill(self):
        with tempfile.TemporaryDirectory() as data:
            program = Program([PROGRAM], settings(), homes(data))
            program.press("ctrl+n")
            write(program, "Title of the comparison", "Cats and dogs")
            write(program, "What the comparison is about", "An old", leave=None)
            wait_for(lambda: text_of(program, "What the comparison is about") == "An old", "What was written")
            time.sleep(LOSS_S)
            program.write(" feud")
            program.kill()
            self.assertEqual(program.process.returncode, -signal.SIGKILL)

            with Program([PROGRAM], settings(), homes(data)) as program:
                program.find(LABEL, "Go On Editing?")
                program.press("Return")
                program.find(None, "Title of the comparison")
                self.assertEqual(text_of(program, "Title of the comparison"), "Cats and dogs")
                self.assertTrue(text_of(program, "What the comparison is about").startswith("An old"))


if __name__ == "__main__":
    # Drawing by software alone: a graphics driver keeps memory that is not the program's.
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
