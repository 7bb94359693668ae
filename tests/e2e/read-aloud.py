#!/usr/bin/python3
# read-aloud.py: a student lets the program read the cards
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: read-aloud.py PROGRAM

Drives the built program by real keys, with a voice that only writes down what it is to say. To
be run inside scripts/virtual-display.
"""

import os
import sys
import tempfile
import unittest
from pathlib import Path

import tap
from program import PATIENCE_S, Atspi, Program, provide_locale, wait_for
from speech import Speech

PROGRAM = sys.argv[1]

BUTTON = Atspi.Role.PUSH_BUTTON
VOICES = (("Anna", "de"), ("Alice", "en-GB"), ("Amy", "en"))

SETTINGS = {"page": "'study'", "phase": "'vision'", "language": "'en'", "drills": "['flashcards']", "order": "'phase'"}


class ReadAloud(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def speech(self, *voices):
        speech = Speech(self.folder, *voices)
        self.addCleanup(speech.server_close)
        self.addCleanup(speech.shutdown)
        return speech

    def start(self, speech, **settings):
        program = Program([PROGRAM], {**SETTINGS, **settings}, speech.environment)
        self.addCleanup(program.quit)
        program.press("Return")
        program.find(BUTTON, "Show Answer")
        return program

    def test_asked_for(self):
        speech = self.speech(*VOICES)
        program = self.start(speech)
        program.find(BUTTON, "Read Aloud")
        self.assertEqual(speech.said(), [])

        program.press("ctrl+r")
        wait_for(speech.said, "The prompt")
        language, prompt = speech.said()[0]
        self.assertEqual(language, "en")
        self.assertRegex(prompt, r"\. (Manager|Leader)$")

        # The button reads what is there now.
        program.press("space")
        program.find(BUTTON, "Again")
        self.assertEqual(len(speech.said()), 1)
        program.click(BUTTON, "Read Aloud")
        wait_for(lambda: len(speech.said()) == 2, "The answer")
        self.assertNotIn(speech.said()[1][1], ("", prompt))

        program.press("ctrl+q")
        self.assertEqual(program.process.wait(PATIENCE_S), 0)

    def test_by_itself(self):
        speech = self.speech(*VOICES)
        program = self.start(speech, **{"read-aloud": "true"})
        wait_for(lambda: len(speech.said()) == 1, "The first prompt")
        program.press("space")
        wait_for(lambda: len(speech.said()) == 2, "The first answer")
        program.press("3")
        wait_for(lambda: len(speech.said()) == 3, "The second prompt")
        self.assertEqual(len({text for _language, text in speech.said()}), 3)

        # Nothing is read on when the session is over.
        heard = len(speech.heard)
        program.press("Escape")
        wait_for(lambda: len(speech.heard) > heard, "Silence")
        self.assertEqual(speech.heard[-1], (None, None))
        self.assertEqual(len(speech.said()), 3)

    def test_subjects_language(self):
        speech = self.speech(*VOICES)
        environment = {**speech.environment, **provide_locale(Path(self.folder))}
        program = Program([PROGRAM], {**SETTINGS, "language": "'de'", "read-aloud": "true"}, environment)
        self.addCleanup(program.quit)
        program.press("Return")
        wait_for(speech.said, "The prompt")
        self.assertEqual(speech.said()[0][0], "de")

    def test_typing(self):
        speech = self.speech(*VOICES)
        program = Program([PROGRAM], {**SETTINGS, "drills": "['typed']"}, speech.environment)
        self.addCleanup(program.quit)
        program.press("Return")
        program.find(BUTTON, "Read Aloud")
        program.press("r", "ctrl+r")
        wait_for(lambda: len(speech.said()) == 1, "The prompt")
        program.press("Return", "ctrl+r")
        wait_for(lambda: len(speech.said()) == 2, "The answer")

    def test_no_voice_no_button(self):
        program = self.start(self.speech(("Anna", "de")), **{"read-aloud": "true"})
        program.press("ctrl+r", "space")
        program.find(BUTTON, "Again")
        self.assertIsNone(program.find_now(BUTTON, "Read Aloud"))

    def test_no_dispatcher(self):
        with Program([PROGRAM], SETTINGS) as program:
            program.press("Return")
            program.find(BUTTON, "Show Answer")
            program.press("ctrl+r", "space", "3")
            program.find(BUTTON, "Show Answer")
            self.assertIsNone(program.find_now(BUTTON, "Read Aloud"))

    def test_dispatcher_goes(self):
        """The button goes with it, and the session goes on."""
        speech = self.speech(*VOICES)
        program = self.start(speech, **{"read-aloud": "true"})
        wait_for(speech.said, "The prompt")
        speech.hang_up()
        program.press("space")
        program.find(BUTTON, "Again")
        program.wait_until_gone(BUTTON, "Read Aloud")
        program.press("3")
        program.find(BUTTON, "Show Answer")


if __name__ == "__main__":
    # Drawing by software alone: a graphics driver keeps memory that is not the program's.
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl,vulkan")
    tap.main()
