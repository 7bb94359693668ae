#!/usr/bin/python3
# replacing.py: a file that is replaced has all of one version, whatever happens
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: replacing.py REPLACE-FAST

Lets a program replace a file as fast as it can, and ends it or fills its disk meanwhile.
"""

import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import tap

REPLACE_FAST = sys.argv[1]
N_KILLS = 100
N_BYTES = 200_000


class Replacing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.path = self.folder / "file"

    def version(self):
        """The letter of which all of the file is."""
        contents = self.path.read_text(encoding="ascii")
        self.assertEqual(len(contents), N_BYTES)
        self.assertEqual(len(set(contents)), 1)
        return contents[0]

    def test_kills(self):
        """The file has the last version that was told, or the one after it."""
        chance = random.Random(20261125)
        for _ in range(N_KILLS):
            process = subprocess.Popen([REPLACE_FAST, self.path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            first = process.stdout.readline().strip()
            time.sleep(chance.uniform(0, 0.02))
            process.send_signal(signal.SIGKILL)
            rest, errors = process.communicate(timeout=30)
            self.assertEqual(errors, "")
            last = [first, *rest.split()][-1]
            after = chr((ord(last) - ord("a") + 1) % 26 + ord("a"))
            self.assertIn(self.version(), (last, after))

    def test_full_disk(self):
        """The version from before stays, and nothing beside it."""
        self.path.write_text("x" * N_BYTES, encoding="ascii")

        def fill_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (N_BYTES // 2, N_BYTES // 2))

        result = subprocess.run([REPLACE_FAST, self.path], preexec_fn=fill_disk, capture_output=True, text=True, timeout=30,
                                check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn(f"“{self.path}” cannot be written", result.stderr)
        self.assertEqual(self.version(), "x")
        self.assertEqual(list(self.folder.iterdir()), [self.path])


if __name__ == "__main__":
    tap.main()
