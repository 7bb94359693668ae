#!/usr/bin/env python3
# subject-schema.py: the schema says the same as the reader
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: subject-schema.py SCHEMA PROGRAM FIXTURES SUBJECT…"""

import copy
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from jsonschema import Draft202012Validator

import tap

SCHEMA = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
PROGRAM = sys.argv[2]
FIXTURES = Path(sys.argv[3])
SUBJECTS = [Path(name) for name in sys.argv[4:]]
VALIDATOR = Draft202012Validator(SCHEMA)

# What a schema cannot say of a value.
BEYOND_VALUES = {
    "aspect-id-twice",
    "card-id-twice",
    "cell-of-unknown-side",
    "members-too-many",
    "nested-too-deep",
    "phase-id-twice",
    "side-id-twice",
}

# What is wrong with the text: Python takes it for JSON nevertheless.
BEYOND_TEXT = {
    "lone-high-surrogate",
    "lone-low-surrogate",
    "member-twice",
    "member-twice-in-unknown",
    "nul-escape",
}

TAGS = ["en", "EN", "pt-BR", "zh-Hant-TW", "zh-cmn-Hans-CN", "de-CH-1901", "sl-rozaj-biske", "es-419", "en-a-bbb-x-a-b",
        "x-whatever", "de-1996", "abcd", "abcdefgh", "en-u-ca-gregory"]
NO_TAGS = ["", "e", "en_US", "en-", "-en", "en--US", "abcdefghi", "en-US-", "en-a", "x", "x-", "en US", "en\n", "日本",
           "en-x", "a-DE", "12", "en-abcdefghi", "de-419-DE"]


def load(path):
    return json.loads(path.read_bytes().decode("utf-8-sig"))


def subject():
    return load(FIXTURES / "valid" / "comparison.json")


def with_value(path, value):
    changed = subject()
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return changed


def list_of(n_items, **members):
    return [dict(copy.deepcopy(members), id=f"x{i}") for i in range(n_items)]


class Fixtures(unittest.TestCase):
    def test_valid(self):
        for path in sorted((FIXTURES / "valid").glob("*.json")):
            self.assertTrue(VALIDATOR.is_valid(load(path)), path.name)

    def test_invalid(self):
        for path in sorted((FIXTURES / "invalid").glob("*.json")):
            try:
                value = load(path)
            except ValueError:
                continue
            says_valid = VALIDATOR.is_valid(value)
            self.assertEqual(says_valid, path.stem in BEYOND_VALUES | BEYOND_TEXT, path.name)

    def test_subjects(self):
        for path in SUBJECTS:
            self.assertTrue(VALIDATOR.is_valid(load(path)), path.name)


class Agreement(unittest.TestCase):
    """Values at both sides of each limit, shown to the schema and to the reader."""

    def assert_both(self, value, expected):
        text = json.dumps(value, ensure_ascii=False)
        self.assertEqual(VALIDATOR.is_valid(value), expected, text)
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            result = subprocess.run([PROGRAM, "--check", file.name], capture_output=True, timeout=60, check=False)
        self.assertEqual((result.returncode, result.stderr == b""), (0, True) if expected else (1, False),
                         result.stderr.decode() + text)

    def assert_length(self, path, most, least=0):
        for character in ("x", "é", "😀", "\\", '"'):
            self.assert_both(with_value(path, character * most), True)
            self.assert_both(with_value(path, character * (most + 1)), False)
        self.assert_both(with_value(path, ""), least == 0)

    def assert_count(self, path, most, **members):
        self.assert_both(with_value(path, list_of(most, **members)), True)
        self.assert_both(with_value(path, list_of(most + 1, **members)), False)

    def test_titles(self):
        phase = ("phases", 0)
        for path in (("title",), (*phase, "title"), (*phase, "aspects", 0, "title"), ("sides", 0, "name")):
            self.assert_length(path, 200, least=1)

    def test_source(self):
        for member in ("title", "author", "publisher", "date"):
            self.assert_length(("source", member), 200, least=1)

    def test_summaries(self):
        self.assert_length(("summary",), 2000)
        self.assert_length(("phases", 0, "summary"), 2000)

    def test_cell(self):
        cell = ("phases", 0, "aspects", 0, "cells", "tea")
        self.assert_length((*cell, "statement"), 2000, least=1)
        self.assert_length((*cell, "detail"), 10000)
        for count, expected in ((0, True), (20, True), (21, False)):
            self.assert_both(with_value((*cell, "examples"), ["x"] * count), expected)
        for length, expected in ((0, False), (1, True), (2000, True), (2001, False)):
            self.assert_both(with_value((*cell, "examples"), ["😀" * length]), expected)

    def test_card(self):
        card = ("phases", 0, "cards", 0)
        self.assert_length((*card, "prompt"), 10000, least=1)
        self.assert_length((*card, "answer"), 10000, least=1)
        self.assert_length((*card, "hint"), 2000)

    def test_counts(self):
        self.assert_count(("phases",), 1000, title="X")
        deck = subject()
        deck["phases"] = list_of(1, title="X")
        for count, expected in ((0, False), (1, False), (2, True), (4, True), (5, False)):
            deck["sides"] = list_of(count, name="X")
            self.assert_both(deck, expected)

    def test_ids(self):
        for id in ("a", "0", "a-", "a--b", "x" * 64):
            self.assert_both(with_value(("id",), id), True)
        for id in ("", "-", "-a", "A", "a_b", "a b", "a\n", "\na", "é", "x" * 65, "a/b", "a#b"):
            self.assert_both(with_value(("id",), id), False)

    def test_languages(self):
        for tag in TAGS:
            self.assert_both(with_value(("language",), tag), True)
        for tag in NO_TAGS:
            self.assert_both(with_value(("language",), tag), False)

    def test_translations(self):
        for member in ("translations", "outdated"):
            for tag in TAGS:
                if tag.lower() != "en":
                    self.assert_both(with_value((member,), {tag: {}}), True)
            for tag in NO_TAGS:
                self.assert_both(with_value((member,), {tag: {}}), False)
            for value in (None, True, 7, "de", [], {"de": 7}, {"de": []}, {"de": {"title": None}}, {"de": {"title": {}}}):
                self.assert_both(with_value((member,), value), False)
            for path, most in (("title", 200), ("tea name", 200), ("summary", 2000), ("brewing/water/tea statement", 2000),
                               ("brewing/water/coffee detail", 10000), ("brewing/water/coffee example 1", 2000)):
                self.assert_both(with_value((member,), {"de": {path: "é" * most}}), True)
                self.assert_both(with_value((member,), {"de": {path: "é" * (most + 1)}}), False)
            for count, expected in ((32, True), (33, False)):
                self.assert_both(with_value((member,), {f"x-{number}": {} for number in range(count)}), expected)

    def test_colors(self):
        for color in ("blue", "teal", "green", "yellow", "orange", "red", "purple", "slate"):
            self.assert_both(with_value(("sides", 0, "color"), color), True)

    def test_wrong_types(self):
        paths = [("format",), ("version",), ("id",), ("language",), ("title",), ("summary",), ("source",),
                 ("source", "date"), ("sides",), ("sides", 0), ("sides", 0, "id"), ("sides", 0, "name"),
                 ("sides", 0, "color"), ("phases",), ("phases", 0), ("phases", 0, "id"), ("phases", 0, "title"),
                 ("phases", 0, "summary"), ("phases", 0, "aspects"), ("phases", 0, "aspects", 0),
                 ("phases", 0, "aspects", 0, "cells"), ("phases", 0, "aspects", 0, "cells", "tea"),
                 ("phases", 0, "aspects", 0, "cells", "coffee", "examples"),
                 ("phases", 0, "aspects", 0, "cells", "coffee", "examples", 0),
                 ("phases", 0, "cards"), ("phases", 0, "cards", 0), ("phases", 0, "cards", 0, "prompt")]
        for path in paths:
            for value in (None, True, 7, 0.5):
                self.assert_both(with_value(path, value), False)

    def test_sides_needed(self):
        without = subject()
        del without["sides"]
        self.assert_both(without, False)
        without["phases"].insert(0, {"id": "first", "title": "First", "aspects": []})
        self.assert_both(without, False)
        del without["phases"][1]["aspects"]
        self.assert_both(without, True)


if __name__ == "__main__":
    VALIDATOR.check_schema(SCHEMA)
    tap.main()
