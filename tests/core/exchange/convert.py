#!/usr/bin/env python3
# convert.py: from one format of files to another on the command line
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: convert.py PROGRAM FIXTURES SUBJECT"""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import html5lib
import tap

PROGRAM = Path(sys.argv[1]).resolve()
FIXTURES = Path(sys.argv[2]).resolve()
SUBJECT = Path(sys.argv[3]).resolve()
DECK = "prompt,answer\nOne,Eins\nTwo,\n"


class Convert(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def convert(self, *arguments, **options):
        return subprocess.run(
            [PROGRAM, "--convert", *arguments], cwd=self.folder, capture_output=True, timeout=60, check=False, **options,
        )

    def assert_convert(self, arguments, status, errors):
        result = self.convert(*arguments)
        self.assertEqual(result.stderr.decode(), errors)
        self.assertEqual(result.stdout, b"")
        self.assertEqual(result.returncode, status)

    def files(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_deck(self):
        self.write("Words.csv", DECK)
        self.assert_convert(["Words.csv", "words.json"], 0, "1 record without an answer left out\n")
        subject = json.loads((self.folder / "words.json").read_text(encoding="utf-8"))
        self.assertEqual(subject["id"], "words")
        self.assertEqual(subject["language"], "und")
        self.assertEqual(subject["title"], "Words")
        self.assertEqual(subject["phases"][0]["cards"], [{"id": "one", "prompt": "One", "answer": "Eins"}])
        self.assertEqual(self.files(), ["Words.csv", "words.json"])

    def test_options(self):
        self.write("words.csv", DECK)
        result = self.convert("words.csv", "words.json", "--subject-id", "numbers", "--language=de-AT")
        self.assertEqual(result.returncode, 0)
        subject = json.loads((self.folder / "words.json").read_text(encoding="utf-8"))
        self.assertEqual((subject["id"], subject["language"]), ("numbers", "de-AT"))

    def test_json(self):
        self.assert_convert([SUBJECT, "same.json"], 0, "")
        self.assertEqual((self.folder / "same.json").read_bytes(), SUBJECT.read_bytes())

    def test_unknown_members(self):
        result = self.convert(FIXTURES / "valid" / "unknown-members.json", "out.json")
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr.decode(), r"\A[0-9]+ members that this version does not know left out\n\Z")

    def test_refused(self):
        self.write("out.json", "kept")
        report = (FIXTURES / "invalid" / "title-empty.report").read_text(encoding="utf-8")
        self.assert_convert([FIXTURES / "invalid" / "title-empty.json", "out.json"], 1, report)
        self.write("words.csv", "prompt,answer\nOne,\"Eins\n")
        result = self.convert("words.csv", "out.json")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stderr.startswith(b"words.csv:2:5: "))
        self.assertEqual((self.folder / "out.json").read_text(encoding="utf-8"), "kept")

    def test_needs_columns(self):
        self.write("words.csv", "One,Eins,un\n")
        result = self.convert("words.csv", "out.json")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stderr.startswith(b"words.csv:1:1: "))
        self.assertIn("“prompt,answer”", result.stderr.decode())
        self.assertIn("“phase,aspect”", result.stderr.decode())
        self.assertEqual(self.files(), ["words.csv"])

    def test_impossible(self):
        self.write("words.csv", DECK)
        self.write("words.exe", DECK)
        (self.folder / "folder.json").mkdir()
        for arguments, told in (
            (["none.csv", "out.json"], "none.csv"),
            (["words.exe", "out.json"], ".csv"),
            (["words.csv", "out.exe"], ".json"),
            (["words.csv", "out"], ".json"),
            (["folder.json", "out.json"], "folder.json"),
            (["words.csv", "folder.json"], "folder.json"),
            (["words.csv", "none/out.json"], "none/out.json"),
            (["words.csv", "out.json", "--subject-id", "No Id"], "No Id"),
            (["words.csv", "out.json", "--language", "de_DE"], "de_DE"),
            ([SUBJECT, "out.json", "--language", "de"], "--language"),
            ([], "--help"),
            (["words.csv"], "--help"),
            (["words.csv", "out.json", "more.json"], "--help"),
        ):
            with self.subTest(arguments=arguments):
                result = self.convert(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertIn(told, result.stderr.decode())
                self.assertEqual(self.files(), ["folder.json", "words.csv", "words.exe"])

    def test_replaces(self):
        self.write("words.csv", DECK)
        self.write("out.json", "old")
        os.chmod(self.folder / "out.json", 0o640)
        self.assertEqual(self.convert("words.csv", "out.json").returncode, 0)
        self.assertEqual((self.folder / "out.json").stat().st_mode & 0o777, 0o640)
        json.loads((self.folder / "out.json").read_text(encoding="utf-8"))

    def test_onto_itself(self):
        self.write("words.json", (FIXTURES / "valid" / "comparison.json").read_text(encoding="utf-8"))
        before = json.loads((self.folder / "words.json").read_text(encoding="utf-8"))
        self.assertEqual(self.convert("words.json", "words.json").returncode, 0)
        self.assertEqual(json.loads((self.folder / "words.json").read_text(encoding="utf-8")), before)

    def parse_page(self, subject):
        self.write("page.json", json.dumps(subject))
        self.assert_convert(["page.json", "page.html"], 0, "")
        text = (self.folder / "page.html").read_text(encoding="utf-8")
        # Strict: whatever the standard calls a parse error raises.
        return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)

    def test_html(self):
        subject = json.loads(SUBJECT.read_text(encoding="utf-8"))
        page = self.parse_page(subject)
        self.assertEqual((page.get("lang"), page.get("dir")), ("en", "ltr"))
        self.assertEqual(page.findtext("head/title"), subject["title"])
        self.assertEqual([heading.text for heading in page.iter("h2")], [phase["title"] for phase in subject["phases"]])
        self.assertEqual(len(list(page.iter("h1"))), 1)
        rows = sum(len(phase.get(kind, [])) for phase in subject["phases"] for kind in ("aspects", "cards"))
        self.assertEqual(len(page.findall(".//tbody/tr")), rows)
        for row in page.findall(".//tr"):
            table = next(table for table in page.iter("table") if row in list(table.iter("tr")))
            self.assertEqual(len(row), len(table.find("thead/tr")))
        self.assertEqual(list(page.iter("link")) + list(page.iter("script")) + list(page.iter("img")), [])

    def test_html_hostile(self):
        hostile = "</td></table></title></style><script>alert(1)</script>&lt;\u0001\ufffe\r\"'<!--"
        card = {"id": "c", "prompt": hostile, "answer": hostile, "hint": hostile}
        cell = {"statement": hostile, "detail": hostile, "examples": [hostile]}
        aspect = {"id": "a", "title": hostile, "cells": {"one": cell}}
        page = self.parse_page({
            "format": "leadmgmt-subject", "version": 1, "id": "page", "language": "ar", "title": hostile,
            "summary": hostile, "source": {"title": hostile},
            "sides": [{"id": "one", "name": hostile}, {"id": "two", "name": hostile}],
            "phases": [{"id": "p", "title": hostile, "summary": hostile, "aspects": [aspect], "cards": [card]}],
        })
        self.assertEqual((page.get("lang"), page.get("dir")), ("ar", "rtl"))
        self.assertEqual(list(page.iter("script")), [])
        self.assertEqual(len(list(page.iter("table"))), 2)
        self.assertIn("</style><script>alert(1)</script>&lt;", page.findtext("head/title"))

    # More than the limit is told as a disk that is full is.
    def test_full_disk(self):
        self.write("words.csv", "prompt,answer\n" + "".join(f"prompt {i},answer\n" for i in range(2000)))
        self.write("out.json", "kept")

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))

        result = self.convert("words.csv", "out.json", preexec_fn=limit, restore_signals=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn("out.json", result.stderr.decode())
        self.assertEqual((self.folder / "out.json").read_text(encoding="utf-8"), "kept")
        self.assertEqual(self.files(), ["out.json", "words.csv"])

    def test_read_only(self):
        """As somebody who may write to the folder, but not that file: nobody stops an administrator."""
        nobody = {"user": 65534, "group": 65534} if os.getuid() == 0 else {}
        self.write("words.csv", DECK)
        self.write("out.json", "kept")
        os.chmod(self.folder / "out.json", 0o444)
        os.chmod(self.folder, 0o777)
        self.assertEqual(self.convert("words.csv", "out.json", **nobody).returncode, 2)
        self.assertEqual((self.folder / "out.json").read_text(encoding="utf-8"), "kept")


if __name__ == "__main__":
    tap.main()
