#!/usr/bin/python3
# mime-type.py: which files the desktop takes for a subject
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: mime-type.py MIME.xml"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tap

SUBJECT = "application/x-leadmgmt-subject+json"
JSON = "application/json"


class MimeType(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        packages = Path(cls.folder.name, "mime", "packages")
        packages.mkdir(parents=True)
        shutil.copy(sys.argv[1], packages / "org.example.LeadMgmt.xml")
        cls.environment = dict(os.environ, XDG_DATA_HOME=cls.folder.name, LC_ALL="C.UTF-8")
        subprocess.run(["update-mime-database", packages.parent], env=cls.environment, check=True)

    def assert_type(self, name, contents, expected):
        path = Path(self.folder.name, name)
        path.write_text(contents, encoding="utf-8")
        told = subprocess.run(
            ["gio", "info", "--attributes=standard::content-type", path],
            env=self.environment, check=True, capture_output=True, text=True,
        ).stdout
        self.assertEqual(told.rpartition("standard::content-type: ")[2].strip(), expected)

    def test_subject(self):
        self.assert_type("vision.json", '{\n  "format": "leadmgmt-subject",\n  "version": 1\n}\n', SUBJECT)

    def test_subject_on_one_line(self):
        self.assert_type("vision.json", '{"version":1,"format":"leadmgmt-subject"}', SUBJECT)

    def test_subject_under_another_name(self):
        self.assert_type("vision", '{\n  "format": "leadmgmt-subject"\n}\n', SUBJECT)

    def test_other_object(self):
        self.assert_type("package.json", '{ "name": "left-pad", "version": 1 }', JSON)

    def test_other_array(self):
        self.assert_type("points.json", "[1, 2, 3]", JSON)

    def test_schema_of_subjects(self):
        self.assert_type("schema.json", '{ "format": { "const": "leadmgmt-subject" } }', JSON)


if __name__ == "__main__":
    tap.main()
