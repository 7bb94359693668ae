#!/usr/bin/env python3
# command-line.py: what the program does without a window
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: command-line.py PROGRAM FIXTURES"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tap

PROGRAM = Path(sys.argv[1]).resolve()
FIXTURES = Path(sys.argv[2]).resolve()
VALID = FIXTURES / "valid" / "comparison.json"
WARNING = FIXTURES / "valid" / "unknown-members.json"
INVALID = FIXTURES / "invalid" / "title-empty.json"
WINDOW = 99


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=60, check=False, **options)


class Check(unittest.TestCase):
    def assert_check(self, files, status, errors):
        result = run("--check", *files, cwd=FIXTURES)
        self.assertEqual(result.stderr.decode(), errors)
        self.assertEqual(result.stdout, b"")
        self.assertEqual(result.returncode, status)

    def report_of(self, path, name):
        report = path.with_suffix(".report").read_text(encoding="utf-8")
        return report.replace(f"{path.name}:", f"{name}:")

    def test_valid(self):
        self.assert_check([VALID], 0, "")

    def test_warning(self):
        self.assert_check([WARNING], 0, self.report_of(WARNING, WARNING))

    def test_invalid(self):
        self.assert_check([INVALID], 1, self.report_of(INVALID, INVALID))

    def test_name_as_given(self):
        name = "./invalid/../invalid/title-empty.json"
        self.assert_check([name], 1, self.report_of(INVALID, name))

    def test_largest_status_wins(self):
        result = run("--check", INVALID, "no-such-file.json", VALID)
        self.assertEqual(result.returncode, 2)
        result = run("--check", INVALID, VALID)
        self.assertEqual(result.returncode, 1)

    def test_all_files_are_told(self):
        self.assert_check(
            [INVALID, WARNING, VALID], 1,
            self.report_of(INVALID, INVALID) + self.report_of(WARNING, WARNING),
        )

    def test_missing_file(self):
        result = run("--check", "no-such-file.json")
        self.assertEqual(result.returncode, 2)
        self.assertTrue(result.stderr.startswith(b"no-such-file.json: error: "))

    def test_folder(self):
        result = run("--check", FIXTURES)
        self.assertEqual(result.returncode, 2)
        self.assertTrue(result.stderr.decode().startswith(f"{FIXTURES}: error: "))

    def test_without_file(self):
        result = run("--check")
        self.assertEqual(result.returncode, 2)
        self.assertNotEqual(result.stderr, b"")

    def test_name_that_is_not_utf8(self):
        with tempfile.TemporaryDirectory() as folder:
            name = os.path.join(os.fsencode(folder), b"caf\xe9.json")
            Path(os.fsdecode(name)).write_bytes(INVALID.read_bytes())
            result = run("--check", name)
            self.assertEqual(result.returncode, 1)
            self.assertTrue(result.stderr.startswith(name + b":6:12: error: "))

    def test_name_like_an_option(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "--version").write_bytes(VALID.read_bytes())
            result = run("--check", "--", "--version", cwd=folder)
            self.assertEqual((result.returncode, result.stdout), (0, b""))

    def test_plain_locale(self):
        result = run("--check", INVALID, env={**os.environ, "LC_ALL": "C"})
        self.assertEqual(result.stderr.decode(), self.report_of(INVALID, INVALID))


class OtherOptions(unittest.TestCase):
    def test_version(self):
        result = run("--version")
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertRegex(result.stdout, rb"\Aleadmgmt [0-9.]+\n\Z")

    def test_help(self):
        for option in ("--help", "-h"):
            result = run(option)
            self.assertEqual((result.returncode, result.stderr), (0, b""))
            self.assertIn(b"--check", result.stdout)
            self.assertIn(b"--version", result.stdout)
            self.assertNotIn(b"gapplication", result.stdout)

    def test_unknown_option(self):
        for option in ("--chekc", "-x", "--check=yes"):
            result = run(option)
            self.assertEqual((result.returncode, result.stdout), (2, b""))
            self.assertIn(b"--help", result.stderr)

    def test_window(self):
        for arguments in ([], ["subject.json"], ["file:///subject.json"], ["--gapplication-service"]):
            result = run(*arguments)
            self.assertEqual((result.returncode, result.stdout, result.stderr), (WINDOW, b"", b""))


if __name__ == "__main__":
    tap.main()
