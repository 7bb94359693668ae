#!/usr/bin/python3
# walk.py: a picture of every page
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: walk.py PROGRAM FOLDER [ARGUMENT…]

Starts the program with the arguments, light and dark, wide and narrow, in English,
German and Arabic, walks every page, and prints the path of each picture that it writes to FOLDER.
To be run inside scripts/virtual-display.
"""

import itertools
import sys
import tempfile
from pathlib import Path

from program import Program, provide_locale, wait_for

STYLES = ("light", "dark")
SIZES = ((1280, 800), (360, 640))
LANGUAGES = ("en", "de", "ar")

# What is pressed between one picture and the next, from the compare page on.
STEPS = (
    ("compare", ()),
    ("compare-all-phases", ("alt+0",)),
    ("search", ("ctrl+f", "v", "i", "s")),
    ("study-start", ("Escape", "alt+2", "ctrl+2")),
    ("study-front", ("Return",)),
    ("study-back", ("space",)),
    ("study-summary", ("3", "space", "1", "Escape")),
    ("progress", ("ctrl+3",)),
    ("phases", ("F9",)),
    ("library", ("ctrl+l",)),
    ("shortcuts", ("ctrl+1", "ctrl+question")),
    ("preferences", ("Escape", "ctrl+comma")),
)

# What is pressed to write a comparison, and to translate it into Portuguese.
EDITOR_STEPS = (
    ("editor", ("ctrl+e",)),
    ("editor-details", ("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "alt+Return")),
    ("translate-nothing", ("ctrl+shift+t",)),
    ("translate-language", ("Return",)),
    ("translate", (*"port", "Return")),
)

NEW_STEPS = (
    ("editor-new", ("ctrl+n",)),
)

# What is pressed in the window with all cards.
BROWSE_STEPS = (
    ("browse", ()),
    ("browse-card", ("Down", "Return")),
    ("browse-suspended", ("Escape", "ctrl+a", "ctrl+j")),
    ("browse-no-card", ("ctrl+f", "q", "q", "q")),
)

# Each drill, and the keys that answer it, one way and the other: one of them is wrong.
DRILLS = {
    "identify": ("1",),
    "identify-other": ("2",),
    "counterpart": ("space",),
    "typed": ("a", "Return"),
    "match": ("space", "Right", "space"),
    "match-other": ("space", "Right", "Down", "space"),
    "sort": ("1",),
    "sort-other": ("2",),
}

TABLE = """phase,aspect,Artery,Vein
Structure,Wall,Thick,Thin
Flow,Direction,Away from the heart,Towards the heart
"""


class Walk:
    """Pictures in one style, size and language."""

    def __init__(self, command, folder, environment, style, size, language):
        self.command = command
        self.environment = environment
        self.size = size
        self.place = folder / f"{size[0]}x{size[1]}-{style}-{language}"
        self.settings = {
            "drills": "['flashcards']",
            "style": f"'{style}'",
            "language": f"'{language}'",
            "phases": "{'leadership-management': 'words'}",
            "window-width": str(size[0]),
            "window-height": str(size[1]),
        }

    def start(self, *arguments, **settings):
        return Program([*self.command, *arguments], {**self.settings, **settings}, self.environment)

    def take(self, program, name):
        path = self.place / f"{name}.png"
        program.picture(path)
        print(path, flush=True)

    def go(self, program, steps):
        for name, keys in steps:
            program.press(*keys)
            self.take(program, name)

    def show_pages(self):
        with self.start() as program:
            self.go(program, STEPS)
        with self.start(**{"covered-side": "'leader'"}) as program:
            self.take(program, "compare-covered")
        with self.start(**{"second-languages": "{'leadership-management': 'fr'}"}) as program:
            self.take(program, "compare-two-languages")

    def show_cards(self):
        with self.start() as program:
            program.press("ctrl+shift+b")
            wait_for(lambda: program.front() != program.window, "The window with all cards")
            program.resize(*self.size)
            self.go(program, BROWSE_STEPS)

    def drill(self):
        for name, keys in DRILLS.items():
            drill = name.removesuffix("-other")
            with self.start(page="'study'", drills=f"['{drill}']") as program:
                self.go(program, ((drill, ("Return",)), (f"{name}-answered", keys)))
        by_phase = {"drills": "['sort']", "phases": "{'leadership-management': ''}", "sort-by-phase": "true"}
        with self.start(page="'study'", **by_phase) as program:
            self.go(program, (("sort-by-phase", ("Return",)), ("sort-by-phase-answered", ("1",))))

    def write(self):
        for steps in (EDITOR_STEPS, NEW_STEPS):
            with self.start() as program:
                self.go(program, steps)

    def bring_in(self):
        with tempfile.TemporaryDirectory() as data:
            table = Path(data, "Blood vessels.csv")
            table.write_text(TABLE, encoding="utf-8")
            with self.start(table) as program:
                program.find(None, "Thick")
                self.take(program, "import")


def main():
    command, folder = [sys.argv[1], *sys.argv[3:]], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as locale:
        environment = provide_locale(Path(locale))
        for style, size, language in itertools.product(STYLES, SIZES, LANGUAGES):
            walk = Walk(command, folder, environment, style, size, language)
            walk.show_pages()
            walk.show_cards()
            walk.drill()
            walk.write()
            walk.bring_in()


if __name__ == "__main__":
    main()
