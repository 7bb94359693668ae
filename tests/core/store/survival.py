#!/usr/bin/python3
# survival.py: what is acknowledged is on disk, whatever happens
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: survival.py RATE-FAST

Lets a program answer cards as fast as it can, and ends it, fills its disk or damages its
file meanwhile.
"""

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from contextlib import closing
from pathlib import Path

import tap

RATE_FAST = sys.argv[1]
N_KILLS = 500


def start(path, **options):
    return subprocess.Popen([RATE_FAST, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def run_for(path, seconds, n_least=1):
    """The ids of the answers that were acknowledged before the kill, which comes some time after the first ones."""
    with start(path) as process:
        first = [process.stdout.readline().strip() for _ in range(n_least)]
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        # Not communicate(), which passes by what readline() read ahead, be it half a line.
        return [*first, *process.stdout.read().split()]


def stored(path):
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = database.execute("SELECT id || '-' || counter FROM events JOIN devices ON number = device")
        return {row[0] for row in rows}


class Survival(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name, "progress.db")

    def test_kills(self):
        chance = random.Random(20261124)
        acknowledged = set()
        for _ in range(N_KILLS):
            acknowledged.update(run_for(self.path, chance.uniform(0, 0.03)))
            self.assertLessEqual(acknowledged, stored(self.path))
        self.assertGreater(len(acknowledged), N_KILLS)

    def test_full_disk(self):
        limit = 2_000_000

        def limit_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        process = start(self.path, preexec_fn=limit_files)
        acknowledged, errors = process.communicate(timeout=120)
        self.assertIn("is full, or its quota is used up", errors)
        self.assertGreater(len(acknowledged.split()), 10)
        self.assertLessEqual(set(acknowledged.split()), stored(self.path))

        # With room again it goes on where it stopped.
        self.assertTrue(run_for(self.path, 0.01))
        self.assertLessEqual(set(acknowledged.split()), stored(self.path))

    def test_damage(self):
        # On a page there are some eighty.
        acknowledged = set(run_for(self.path, 0, n_least=400))
        before = stored(self.path)
        content = bytearray(self.path.read_bytes())
        content[-8192:-4096] = b"\xa5" * 4096
        self.path.write_bytes(content)

        later = run_for(self.path, 0.01)
        kept = stored(self.path)
        self.assertLessEqual(set(later), kept)
        self.assertEqual(len(list(self.path.parent.glob("progress.db.damaged-*[0-9]"))), 1)
        self.assertGreater(len(kept & before), len(acknowledged) // 2)

    def test_cut_off(self):
        before = set(run_for(self.path, 1))
        stored(self.path)
        content = self.path.read_bytes()
        self.path.write_bytes(content[: len(content) // 2 + 100])

        later = run_for(self.path, 0.01)
        self.assertLessEqual(set(later), stored(self.path))
        aside = list(self.path.parent.glob("progress.db.damaged-*[0-9]"))
        self.assertEqual(len(aside), 1)
        self.assertTrue(before)

    def test_backup_comes_back(self):
        run_for(self.path, 0.1)
        backups = list(self.path.parent.glob("backups/progress-*.db"))
        self.assertEqual(len(backups), 1)

        # The backup of the day was made at the start, before the answers: renew it.
        backups[0].unlink()
        run_for(self.path, 0.1)
        saved = stored(backups[0])
        self.assertTrue(saved)
        self.path.write_bytes(b"\0" * 5000)
        run_for(self.path, 0.01)
        self.assertLessEqual(saved, stored(self.path))

    def told(self):
        """What a person is told when the program opens the file."""
        process = start(self.path)
        self.addCleanup(process.kill)
        message = process.stderr.readline()
        process.kill()
        process.communicate(timeout=30)
        return message

    def test_newer_version(self):
        run_for(self.path, 0.01)
        with closing(sqlite3.connect(self.path)) as database:
            database.execute("PRAGMA user_version = 999")
            database.execute("PRAGMA wal_checkpoint (TRUNCATE)")
        content = self.path.read_bytes()
        self.assertIn("A newer version of Lead & Manage wrote", self.told())
        self.assertEqual(self.path.read_bytes(), content)

    def test_home_that_may_not_be_written(self):
        """As somebody who may read the folder and no more: nobody stops an administrator."""
        run_for(self.path, 0.01)
        before = stored(self.path)
        folder = self.path.parent
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        self.addCleanup(folder.chmod, 0o755)
        nobody = {"user": 65534, "group": 65534} if os.getuid() == 0 else {}

        try:
            process = start(self.path, **nobody)
        except PermissionError:
            self.skipTest("Nobody may run what is built here")
        _answers, errors = process.communicate(timeout=30)
        self.assertIn("may not be written", errors)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(stored(self.path), before)

    def test_disk_that_may_not_be_written(self):
        run_for(self.path, 0.01)
        before = stored(self.path)
        folder = self.path.parent
        # Seen by this process alone, and gone with it.
        mount = f"mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}'"
        inside = ["unshare", "--mount", "--map-root-user", "sh", "-c"]

        if subprocess.run([*inside, mount], capture_output=True, check=False).returncode != 0:
            self.skipTest("No disk can be made read-only here")
        done = subprocess.run([*inside, f"{mount} && '{RATE_FAST}' '{self.path}'"],
                              capture_output=True, text=True, timeout=30, check=False)
        self.assertIn("may not be written", done.stderr)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(stored(self.path), before)

    def test_locked_by_another_program(self):
        run_for(self.path, 0.01)
        before = stored(self.path)
        with closing(sqlite3.connect(self.path)) as database:
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            database.execute("BEGIN EXCLUSIVE")
            self.assertIn("Another program is using", self.told())
        self.assertEqual(stored(self.path), before)

    def test_second_program_reads_only(self):
        first = start(self.path)
        self.addCleanup(first.kill)
        first.stdout.readline()
        second = start(self.path)
        _answers, errors = second.communicate(timeout=30)
        self.assertIn("is running already", errors)
        self.assertEqual(second.returncode, 1)
        first.kill()
        first.communicate(timeout=30)


if __name__ == "__main__":
    tap.main()
