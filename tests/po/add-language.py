#!/usr/bin/env python3
# add-language.py: a language is added by one file and one line
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: add-language.py SOURCES

Does in a copy of the sources what CONTRIBUTING.md says. That the program offers what is in the
list is tested with the program; here, that the list and the catalogs follow.
"""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tap

SOURCES = Path(sys.argv[1])
TOY = "eo"
TAG_MESSAGE = 'msgctxt "tag of the language of these messages"\nmsgid "en"\nmsgstr ""'


def run(*command, folder):
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


class AddLanguage(unittest.TestCase):
    def test_toy(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name, "copy")
            shutil.copytree(SOURCES, folder, ignore=shutil.ignore_patterns(".git", "build*", "_build*"))
            po = folder / "po" / f"{TOY}.po"

            # The one file: a translator begins it with msginit.
            run("msginit", "--no-translator", "--no-wrap", "--locale", TOY, "--input", "leadmgmt.pot", "--output", po.name,
                folder=folder / "po")
            text = po.read_text(encoding="utf-8")
            self.assertIn(TAG_MESSAGE, text)
            text = text.replace(TAG_MESSAGE, TAG_MESSAGE[:-2] + f'"{TOY}"')
            text = text.replace('msgid "All phases"\nmsgstr ""', 'msgid "All phases"\nmsgstr "Ĉiuj fazoj"')
            po.write_text(text, encoding="utf-8")

            # And the one line.
            with open(folder / "po" / "LINGUAS", "a", encoding="utf-8") as languages:
                languages.write(TOY + "\n")

            run("msgfmt", "--check", "--output-file=/dev/null", po, folder=folder)
            run("meson", "setup", "build", folder=folder)
            config = (folder / "build" / "config.h").read_text(encoding="utf-8")
            self.assertIn(f'"{TOY}"', next(line for line in config.splitlines() if "LM_LANGUAGES" in line))

            run("ninja", "-C", "build", f"po/{TOY}/LC_MESSAGES/leadmgmt.mo", folder=folder)
            catalog = folder / "build" / "po" / TOY / "LC_MESSAGES" / "leadmgmt.mo"
            self.assertIn("Ĉiuj fazoj".encode(), catalog.read_bytes())


if __name__ == "__main__":
    tap.main()
