#!/usr/bin/python3
# make-anki-package.py: a large deck of Anki's
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: make-anki-package.py FILE NOTES

Writes an .apkg with that many notes of schema 11: two of three have a question and an answer
in HTML, the third has gaps. The same deck each time.
"""

import json
import random
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path

SCHEMA = Path(__file__).resolve().parent.parent / "core/exchange/fixtures/anki-schema-11.sql"
DECKS = 50
WORDS = ("plan budget vision people network goal risk change order skill guide question answer "
         "<b>result</b> &amp; <i>cause</i> caf&eacute; r&uuml;ckblick").split()
MODELS = {
    "10": {
        "name": "Basic",
        "type": 0,
        "flds": [{"name": "Front"}, {"name": "Back"}],
        "tmpls": [{"name": "Card 1", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"}],
    },
    "20": {
        "name": "Cloze",
        "type": 1,
        "flds": [{"name": "Text"}, {"name": "Back Extra"}],
        "tmpls": [{"name": "Cloze", "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}<br>\n{{Back Extra}}"}],
    },
}


def make_rows(n_notes):
    chance = random.Random(20261124)

    def text(n_words):
        return " ".join(chance.choice(WORDS) for _ in range(n_words))

    for number in range(1, n_notes + 1):
        if number % 3 == 0:
            note_type, fields = 20, (f"{text(6)} {{{{c1::{text(2)}}}}} {text(4)}", text(5))
        else:
            note_type, fields = 10, (f"<div>{number}: {text(8)}?</div>",
                                     f"<ul><li>{text(10)}</li><li>{text(10)}</li></ul><img src=\"{number % 999}.jpg\">")
        yield number, note_type, "\x1f".join(fields), 100 + number % DECKS


def main():
    path, n_notes = sys.argv[1], int(sys.argv[2])
    decks = {str(100 + i): {"name": f"Large::Chapter {i:02}"} for i in range(DECKS)}

    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "collection.anki2")
        connection = sqlite3.connect(database)
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
        connection.execute("UPDATE col SET models = ?, decks = ?", (json.dumps(MODELS), json.dumps(decks)))
        for number, note_type, fields, deck in make_rows(n_notes):
            connection.execute("INSERT INTO notes VALUES (?, ?, ?, 0, -1, '', ?, '', 0, 0, '')",
                               (number, f"guid{number}", note_type, fields))
            connection.execute("INSERT INTO cards VALUES (?, ?, ?, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')",
                               (number, number, deck))
        connection.commit()
        connection.close()

        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.write(database, "collection.anki2")
            package.writestr("media", "{}")


if __name__ == "__main__":
    main()
