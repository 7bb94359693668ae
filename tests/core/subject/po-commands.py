#!/usr/bin/env python3
# po-commands.py: translations of a subject go out to gettext's tools and come back
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: po-commands.py PROGRAM FIXTURES"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tap

PROGRAM = sys.argv[1]
FIXTURES = Path(sys.argv[2])


class Translating(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.subject = self.folder / "subject.json"
        self.subject.write_bytes((FIXTURES / "valid" / "translations.json").read_bytes())

    def run_program(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=60, check=False)

    def export(self, language):
        result = self.run_program("--export-po", self.subject, language)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        path = self.folder / f"{language}.po"
        path.write_bytes(result.stdout)
        return path

    def bring_in(self, po):
        result = self.run_program("--import-po", self.subject, po)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return json.loads(self.subject.read_text(encoding="utf-8"))["translations"]

    def msgfmt(self, po):
        check = subprocess.run(["msgfmt", "--check", "--statistics", "--output-file=/dev/null", po],
                               capture_output=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}, check=False)
        self.assertEqual(check.returncode, 0, check.stderr.decode())
        return check.stderr.decode()

    def test_round_trip(self):
        before = json.loads(self.subject.read_text(encoding="utf-8"))["translations"]
        po = self.export("de")
        self.assertIn("13 translated messages, 1 untranslated message", self.msgfmt(po))
        self.assertIn('msgctxt "brewing/water/tea statement"', po.read_text(encoding="utf-8"))
        self.assertEqual(self.bring_in(po), before)
        written = self.subject.read_bytes()
        self.bring_in(po)
        self.assertEqual(self.subject.read_bytes(), written)

    def test_new_language(self):
        po = self.export("pt-BR")
        self.assertIn("14 untranslated messages", self.msgfmt(po))
        text = po.read_text(encoding="utf-8")
        po.write_text(text.replace('msgid "Tea"\nmsgstr ""', 'msgid "Tea"\nmsgstr "Chá"'), encoding="utf-8")
        after = self.bring_in(po)
        self.assertEqual(after["pt-BR"], {"tea name": "Chá"})
        self.assertEqual(after["de"]["tea name"], "Tee")

    def test_what_is_left_out(self):
        """Empty and fuzzy ones, those of a text that has changed since, and those of no text at all."""
        po = self.folder / "de.po"
        header = 'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
        entries = [
            ("", "tea name", "Tea", ""),
            ("#, fuzzy\n", "coffee name", "Coffee", "Unsicher"),
            ("", "brewing title", "Boiling", "Kochen"),
            ("", "no/such/place title", "Tea", "Nichts"),
            ("", "title", "Tea and coffee", "Tee oder Kaffee"),
        ]
        po.write_text(header + "".join(f'\n{flag}msgctxt "{path}"\nmsgid "{text}"\nmsgstr "{translation}"\n'
                                       for flag, path, text, translation in entries), encoding="utf-8")
        after = self.bring_in(po)["de"]
        self.assertEqual((after["title"], after["tea name"], after["coffee name"], after["brewing title"]),
                         ("Tee oder Kaffee", "Tee", "Kaffee", "Aufbrühen"))
        self.assertNotIn("no/such/place title", after)

    def test_refused(self):
        before = self.subject.read_bytes()
        broken = self.folder / "broken.po"
        nameless = self.folder / "nameless.po"
        long = self.folder / "long.po"
        broken.write_text('msgid "x"\nmsgstr "no end\n', encoding="utf-8")
        nameless.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', encoding="utf-8")
        long.write_text('msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
                        'msgctxt "tea name"\nmsgid "Tea"\nmsgstr "%s"\n' % ("x" * 201), encoding="utf-8")
        for po, said in ((broken, b"broken.po:"), (nameless, "“Language”".encode()), (long, b"at most 200 characters")):
            result = self.run_program("--import-po", self.subject, po)
            self.assertEqual(result.returncode, 1, result.stderr)
            self.assertIn(said, result.stderr)
        self.assertEqual(self.subject.read_bytes(), before)

    def test_impossible(self):
        for arguments in (("--export-po", self.subject), ("--export-po", self.subject, "no_tag"),
                          ("--export-po", self.folder / "none.json", "de"), ("--import-po", self.subject),
                          ("--import-po", self.subject, self.folder / "none.po")):
            result = self.run_program(*arguments)
            self.assertEqual((result.returncode, result.stdout), (2, b""), arguments)
            self.assertNotEqual(result.stderr, b"")


if __name__ == "__main__":
    tap.main()
