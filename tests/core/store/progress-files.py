#!/usr/bin/python3
# progress-files.py: progress is taken along and comes together again
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: progress-files.py COMMAND-LINE RATE-FAST"""

import json
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import tap

COMMAND_LINE = Path(sys.argv[1]).resolve()
RATE_FAST = Path(sys.argv[2]).resolve()


class Machine:
    """A home with progress of its own."""

    def __init__(self, folder):
        self.data = Path(folder)
        self.path = self.data / "leadmgmt" / "progress.db"

    def run(self, *arguments):
        return subprocess.run(
            [COMMAND_LINE, *arguments], capture_output=True, text=True, timeout=120, check=False, cwd=self.data,
            env={**os.environ, "XDG_DATA_HOME": str(self.data)},
        )

    def study(self):
        self.path.parent.mkdir(exist_ok=True)
        process = subprocess.Popen([RATE_FAST, self.path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        process.stdout.readline()
        time.sleep(0.1)
        process.kill()
        process.communicate(timeout=30)

    def export(self):
        file = self.data / "out.jsonl"
        result = self.run("--export-progress", file)
        assert result.returncode == 0, result.stderr
        return file

    def cards(self):
        file = self.data / "cards.csv"
        result = self.run("--export-cards", file)
        assert result.returncode == 0, result.stderr
        return file.read_bytes().decode("utf-8")


class ProgressFiles(unittest.TestCase):
    def machine(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Machine(folder.name)

    def assert_import(self, machine, file, added, known, refused=0):
        result = machine.run("--import-progress", file)
        self.assertEqual(result.stdout, f"{added} added, {known} known, {refused} refused\n", result.stderr)
        self.assertEqual(result.returncode, 1 if refused else 0)
        return result.stderr

    def test_two_machines(self):
        one, other = self.machine(), self.machine()
        one.study()
        other.study()
        of_one, of_other = one.export().read_bytes(), other.export().read_bytes()
        n_one, n_other = of_one.count(b"\n"), of_other.count(b"\n")
        first, second = one.data / "first.jsonl", one.data / "second.jsonl"
        first.write_bytes(of_one)
        second.write_bytes(of_other)

        self.assert_import(one, second, n_other, 0)
        self.assert_import(one, second, 0, n_other)
        self.assert_import(other, first, n_one, 0)
        self.assertEqual(one.export().read_bytes(), other.export().read_bytes())
        self.assertEqual(one.cards(), other.cards())
        self.assertTrue(one.cards().startswith("subject,card,state,due,stability,difficulty,reviews,lapses,flag,note\r\n"))

        before = one.cards()
        self.assertEqual(one.run("--rebuild").returncode, 0)
        self.assertEqual(one.cards(), before)

    def test_conflict_and_wrong_lines(self):
        machine = self.machine()
        event = {"id": "00000000000000aa-1", "at": 5, "day": 0, "subject": "s", "card": "c", "kind": "suspend"}
        file = machine.data / "log.jsonl"
        file.write_text("\ufeff" + json.dumps(event) + "\r\n\nnonsense\n" + json.dumps({**event, "day": 1}), encoding="utf-8")
        errors = self.assert_import(machine, file, 1, 0, 2)
        self.assertIn("log.jsonl:3: not an event", errors)
        self.assertIn("log.jsonl:4: refused", errors)
        self.assertIn('"day":0', errors)
        self.assertIn('"day":1', errors)

    def test_notes_in_a_spreadsheet(self):
        """What begins like a formula is none, also behind the apostrophe that says so."""
        machine = self.machine()
        file = machine.data / "log.jsonl"
        notes = {"a": "=1+1", "b": "'@x", "c": 'say "no", loudly', "d": "plain"}
        events = ({"id": f"00000000000000aa-{number}", "at": 5, "day": 0, "subject": "s", "card": card, "kind": "note",
                   "text": text} for number, (card, text) in enumerate(notes.items(), 1))
        file.write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
        self.assert_import(machine, file, 4, 0)
        rows = machine.cards().splitlines()[1:]
        self.assertEqual([row.split(",", 9)[9] for row in rows],
                         ["'=1+1", "''@x", '"say ""no"", loudly"', "plain"])

    def test_subject_in_a_spreadsheet(self):
        """A log may come from anybody, and with any name of a subject."""
        machine = self.machine()
        file = machine.data / "log.jsonl"
        event = {"id": "00000000000000aa-1", "at": 5, "day": 0, "subject": '=1,"a"', "card": "b", "kind": "forget"}
        file.write_text(json.dumps(event) + "\n", encoding="utf-8")
        self.assert_import(machine, file, 1, 0)
        self.assertTrue(machine.cards().splitlines()[1].startswith('"\'=1,""a""",b,new,'))

    def test_long_line(self):
        """It is passed over without being read into memory, and the next one arrives."""
        machine = self.machine()
        file = machine.data / "log.jsonl"
        with open(file, "wb") as log:
            for _ in range(60):
                log.write(b"a" * 1_000_000)
            log.write(b'\n{"id":"00000000000000aa-1","at":5,"day":0,"subject":"s","card":"c","kind":"forget"}')
        errors = self.assert_import(machine, file, 1, 0, refused=1)
        self.assertIn("log.jsonl:1: not an event: the line is longer than 1 MiB", errors)

    def test_no_log_at_all(self):
        machine = self.machine()
        file = machine.data / "picture.png"
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10)
        result = machine.run("--import-progress", file)
        self.assertEqual(result.returncode, 1)
        self.assertIn("is no progress log", result.stderr)

    def test_while_the_program_runs(self):
        machine = self.machine()
        machine.study()
        with subprocess.Popen([RATE_FAST, machine.path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as program:
            program.stdout.readline()
            self.assertEqual(machine.run("--rebuild").returncode, 2)
            self.assertEqual(machine.run("--export-progress", "copy.jsonl").returncode, 0)
            program.kill()

    def test_failed_export_leaves_the_old_file(self):
        machine = self.machine()
        machine.study()
        result = machine.run("--export-progress", machine.data / "no-such-folder" / "out.jsonl")
        self.assertEqual(result.returncode, 2)


if __name__ == "__main__":
    tap.main()
