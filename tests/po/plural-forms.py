#!/usr/bin/env python3
# plural-forms.py: each plural message says something for each number
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: plural-forms.py SOURCES"""

import gettext
import io
import re
import subprocess
import sys
import unittest
from pathlib import Path

import tap

PO = Path(sys.argv[1], "po")
LANGUAGES = [line.strip() for line in (PO / "LINGUAS").read_text(encoding="utf-8").splitlines()
             if line.strip() and not line.startswith("#")]
PLACEHOLDER = re.compile(r"%(?:\d+\$)?(?:\.\d+)?l*[udsfi]")


def compile_po(language):
    return subprocess.run(["msgfmt", "--check", "-o", "-", PO / f"{language}.po"], check=True, capture_output=True).stdout


def numbers_for_each_form(header):
    """The first number of each plural form that the language has."""
    n_forms, rule = re.search(r"nplurals=(\d+);\s*plural=([^;\n]+)", header).groups()
    form_of = gettext.c2py(rule)
    numbers = {}
    for number in range(1001):
        numbers.setdefault(form_of(number), number)
    assert len(numbers) == int(n_forms), f"{rule}: forms {sorted(numbers)} of {n_forms}"
    return numbers


class PluralForms(unittest.TestCase):
    def check(self, language):
        translations = gettext.GNUTranslations(io.BytesIO(compile_po(language)))
        catalog = translations._catalog
        numbers = numbers_for_each_form(catalog[""])
        messages = {key[0] for key in catalog if isinstance(key, tuple)}
        self.assertGreater(len(messages), 10)

        for message in messages:
            context, _, text = message.rpartition("\x04")
            said = set()
            for form, number in numbers.items():
                if context:
                    translated = translations.npgettext(context, text, "", number)
                else:
                    translated = translations.ngettext(text, "", number)
                said.add(form)
                self.assertTrue(translated, f"{language}: {text}: {number}")
                # A form for one number alone may say it in a word.
                self.assertLessEqual(len(PLACEHOLDER.findall(text)) - len(PLACEHOLDER.findall(translated)), 1,
                                     f"{language}: {text}: {number}: {translated}")
            self.assertEqual(said, set(numbers))

    def test_each_language(self):
        for language in LANGUAGES:
            with self.subTest(language):
                self.check(language)


if __name__ == "__main__":
    tap.main()
