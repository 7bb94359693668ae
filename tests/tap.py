# tap.py: tests in Python, told the way meson reads them
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol for unittest: call main() where unittest.main() would be."""

import sys
import unittest


class Result(unittest.TestResult):
    """One point for each test, whatever became of its subtests."""

    def startTest(self, test):
        super().startTest(test)
        self.outcome, self.remark = "ok", ""

    def stopTest(self, test):
        super().stopTest(test)
        name = test.id().removeprefix("__main__.")
        print(f"{self.outcome} {self.testsRun} {name}{self.remark}", flush=True)

    def fail(self, test, traceback):
        print(f"{test}\n{traceback}", file=sys.stderr)
        self.outcome, self.remark = "not ok", ""

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        if self.outcome == "ok":
            self.remark = f" # SKIP {reason}"

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.fail(*self.failures[-1])

    def addError(self, test, err):
        super().addError(test, err)
        self.fail(*self.errors[-1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.fail(*(self.failures if issubclass(err[0], test.failureException) else self.errors)[-1])


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}", flush=True)
    result = suite.run(Result())
    sys.exit(0 if result.wasSuccessful() else 1)
