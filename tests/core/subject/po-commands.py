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

    def bring_in(self, po, said=""):
        result = self.run_program("--import-po", self.subject, po)
        self.assertEqual((result.returncode, result.stderr.decode()), (0, said))
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

    def write_po(self, *entries, header="Language: de\\nContent-Type: text/plain; charset=UTF-8\\n", encoding="utf-8"):
        po = self.folder / "de.po"
        text = f'msgid ""\nmsgstr "{header}"\n' + "".join(
            f'\n{flag}msgctxt "{path}"\nmsgid "{text}"\nmsgstr "{translation}"\n'
            for flag, path, text, translation in entries)
        po.write_bytes(text.encode(encoding))
        return po

    def test_what_is_left_out(self):
        """Empty and fuzzy ones, those of a text that has changed since, those of no text at all, and obsolete ones."""
        po = self.write_po(
            ("", "tea name", "Tea", ""),
            ("#, fuzzy\n", "coffee name", "Coffee", "Unsicher"),
            ("", "brewing title", "Boiling", "Kochen"),
            ("", "no/such/place title", "Tea", "Nichts"),
            ("", "no/such/place summary", "Tea", "Nichts"),
            ("", "title", "Tea and coffee", "Tee oder Kaffee"))
        with po.open("a", encoding="utf-8") as file:
            file.write('\n#~ msgctxt "brewing/milk title"\n#~ msgid "Milk"\n#~ msgstr "Thee"\n')
        after = self.bring_in(po, "1 fuzzy translation left out\n"
                                  "1 translation left out whose text has changed since\n"
                                  "2 translations left out of what is no text of this subject\n")["de"]
        self.assertEqual((after["title"], after["tea name"], after["coffee name"], after["brewing title"]),
                         ("Tee oder Kaffee", "Tee", "Kaffee", "Aufbrühen"))
        self.assertNotIn("no/such/place title", after)

    def test_outdated(self):
        """What the editor marked goes out fuzzy, with the text that was translated, and comes back right."""
        root = json.loads(self.subject.read_text(encoding="utf-8"))
        root["outdated"] = {"de": {"tea name": "Herbal tea", "coffee name": "Coffee"}, "fr": {"title": "x"}}
        self.subject.write_text(json.dumps(root), encoding="utf-8")
        po = self.export("de")
        self.assertIn("12 translated messages, 1 fuzzy translation, 1 untranslated message", self.msgfmt(po))
        text = po.read_text(encoding="utf-8")
        self.assertIn('#, fuzzy\n#| msgctxt "tea name"\n#| msgid "Herbal tea"\nmsgctxt "tea name"\nmsgid "Tea"\nmsgstr "Tee"', text)
        self.bring_in(po)
        self.assertIn("tea name", json.loads(self.subject.read_text(encoding="utf-8"))["outdated"]["de"])
        po.write_text(text.replace("#, fuzzy\n#| msgctxt", "#| msgctxt"), encoding="utf-8")
        self.bring_in(po)
        self.assertEqual(json.loads(self.subject.read_text(encoding="utf-8"))["outdated"], {"fr": {"title": "x"}})

    def test_encodings(self):
        entry = ("", "tea name", "Tea", "Grüner Tee")
        for header, encoding in (("charset=ISO-8859-1", "latin-1"), ("charset=CHARSET", "utf-8"), ("charset=KOI8-R", "koi8-r")):
            entry = ("", "tea name", "Tea", "Чай" if encoding == "koi8-r" else "Grüner Tee")
            po = self.write_po(entry, header=f"Language: de\\nContent-Type: text/plain; {header}\\n", encoding=encoding)
            self.assertEqual(self.bring_in(po)["de"]["tea name"], entry[3])
        po.write_bytes(self.write_po(entry).read_bytes().replace(b"\n", b"\r\n"))
        self.assertEqual(self.bring_in(po)["de"]["tea name"], "Чай")

    def test_names_of_languages(self):
        """However a language is written, it is the one of the file."""
        root = json.loads(self.subject.read_text(encoding="utf-8"))
        root["translations"]["pt-br"] = {"tea name": "Chá"}
        self.subject.write_text(json.dumps(root), encoding="utf-8")
        for name in ("pt-BR", "pt_BR", "PT-br"):
            self.assertIn('msgstr "Chá"', self.export(name).read_text(encoding="utf-8"))
        po = self.write_po(("", "coffee name", "Coffee", "Café"), header="Language: pt_BR\\n")
        self.assertEqual(self.bring_in(po)["pt-br"], {"tea name": "Chá", "coffee name": "Café"})
        po = self.write_po(("", "coffee name", "Coffee", "Kafa"), header="Language: sr@latin\\n")
        self.assertEqual(self.bring_in(po)["sr-Latn"], {"coffee name": "Kafa"})

    def test_nothing_new(self):
        """A file from which nothing comes is not written, nor is a language without a text."""
        before = self.subject.stat().st_mtime_ns, self.subject.read_bytes()
        self.bring_in(self.export("de"))
        self.bring_in(self.export("fr"))
        self.assertEqual((self.subject.stat().st_mtime_ns, self.subject.read_bytes()), before)

    def test_link(self):
        link = self.folder / "link.json"
        link.symlink_to("subject.json")
        po = self.write_po(("", "tea name", "Tea", "Thee"))
        self.assertEqual(self.run_program("--import-po", link, po).returncode, 0)
        self.assertTrue(link.is_symlink())
        self.assertIn("Thee", self.subject.read_text(encoding="utf-8"))

    def test_refused(self):
        before = self.subject.read_bytes()
        tea = ("", "tea name", "Tea", "Thee")
        cases = (
            (b'msgid "x"\nmsgstr "no end\n', "de.po:3"),
            (self.write_po(tea, header="").read_bytes(), "“Language”"),
            (self.write_po(tea, header="Language: no language\\n").read_bytes(), "“Language”"),
            (self.write_po(tea, header="Language: en\\n").read_bytes(), "in this language itself"),
            (self.write_po(("", "tea name", "Tea", "x" * 201)).read_bytes(), "at most 200 characters"),
            (self.write_po(tea, tea).read_bytes(), "de.po:9"),
            (self.write_po(("", "other/subject title", "Tea", "Thee")).read_bytes(), "1 translation left out of what is no"),
            (self.write_po(("", "tea name", "Tea", "Th\xe9e"), encoding="latin-1").read_bytes(), "de.po"),
            (self.write_po(tea, header="Language: de\\nContent-Type: text/plain; charset=nonsense\\n").read_bytes(), "nonsense"),
            (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, "de.po"),
            (b"\x00" * 1000, "de.po"),
        )
        po = self.folder / "de.po"
        for contents, said in cases:
            po.write_bytes(contents)
            result = self.run_program("--import-po", self.subject, po)
            self.assertEqual(result.returncode, 1, (said, result.stderr))
            self.assertIn(said, result.stderr.decode())
            self.assertEqual(self.subject.read_bytes(), before, said)

    def test_impossible(self):
        for arguments in (("--export-po", self.subject), ("--export-po", self.subject, "no tag"), ("--export-po", self.subject, "EN"),
                          ("--export-po", self.folder / "none.json", "de"), ("--import-po", self.subject),
                          ("--import-po", self.subject, self.folder / "none.po"),
                          ("--import-po", self.subject, "/dev/zero"), ("--import-po", self.subject, self.folder)):
            result = self.run_program(*arguments)
            self.assertEqual((result.returncode, result.stdout), (2, b""), arguments)
            self.assertNotEqual(result.stderr, b"")


if __name__ == "__main__":
    tap.main()
