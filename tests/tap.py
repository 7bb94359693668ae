# tap.py: tests in Python, told the way meson reads them
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol for unittest: call main() where unittest.main() would be."""

import sys
import unittest


class Result(unittest.TestResult):
    def tell(self, outcome, test, remark=""):
        name = test.id().removeprefix("__main__.")
        print(f"{outcome} {self.testsRun} {name}{remark}", flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.tell("ok", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.tell("ok", test, f" # SKIP {reason}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print(self.failures[-1][1], file=sys.stderr)
        self.tell("not ok", test)

    def addError(self, test, err):
        super().addError(test, err)
        print(self.errors[-1][1], file=sys.stderr)
        self.tell("not ok", test)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}", flush=True)
    result = suite.run(Result())
    sys.exit(0 if result.wasSuccessful() else 1)
