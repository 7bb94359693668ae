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

from program import Program, wait_for

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

# What is pressed in the window with all cards.
BROWSE_STEPS = (
    ("browse", ()),
    ("browse-card", ("Down", "Return")),
    ("browse-suspended", ("Escape", "ctrl+a", "ctrl+j")),
    ("browse-no-card", ("ctrl+f", "q", "q", "q")),
)

# Each drill, and the keys that answer it.
DRILLS = {
    "identify": ("1",),
    "counterpart": ("space",),
    "typed": ("a", "Return"),
    "match": ("space",),
    "sort": ("1",),
}

TABLE = """phase,aspect,Artery,Vein
Structure,Wall,Thick,Thin
Flow,Direction,Away from the heart,Towards the heart
"""


def walk(command, folder, style, size, language):
    settings = {
        "drills": "['flashcards']",
        "style": f"'{style}'",
        "language": f"'{language}'",
        "phases": "{'leadership-management': 'words'}",
        "window-width": str(size[0]),
        "window-height": str(size[1]),
    }
    place = folder / f"{size[0]}x{size[1]}-{style}-{language}"

    with Program(command, settings) as program:
        for name, keys in STEPS:
            program.press(*keys)
            path = place / f"{name}.png"
            program.picture(path)
            print(path, flush=True)

    with Program(command, settings) as program:
        program.press("ctrl+shift+b")
        wait_for(lambda: program.front() != program.window, "The window with all cards")
        program.resize(*size)
        for name, keys in BROWSE_STEPS:
            program.press(*keys)
            path = place / f"{name}.png"
            program.picture(path)
            print(path, flush=True)

    for drill, keys in DRILLS.items():
        drilling = {**settings, "page": "'study'", "drills": f"['{drill}']"}
        with Program(command, drilling) as program:
            for name, presses in ((drill, ("Return",)), (f"{drill}-answered", keys)):
                program.press(*presses)
                path = place / f"{name}.png"
                program.picture(path)
                print(path, flush=True)

    with tempfile.TemporaryDirectory() as data:
        table = Path(data, "Blood vessels.csv")
        table.write_text(TABLE, encoding="utf-8")
        with Program([*command, table], settings) as program:
            program.find(None, "Thick")
            path = place / "import.png"
            program.picture(path)
            print(path, flush=True)

    settings["covered-side"] = "'leader'"
    with Program(command, settings) as program:
        path = place / "compare-covered.png"
        program.picture(path)
        print(path, flush=True)


def main():
    command, folder = [sys.argv[1], *sys.argv[3:]], Path(sys.argv[2])
    for style, size, language in itertools.product(STYLES, SIZES, LANGUAGES):
        walk(command, folder, style, size, language)


if __name__ == "__main__":
    main()
