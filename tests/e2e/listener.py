# listener.py: what a screen reader would say
# SPDX-License-Identifier: GPL-3.0-or-later
"""Listens to a program as Orca does: what gets the focus is read out, name and description,
and so is what changes of it while it has the focus, and what is announced.
"""

import time
from typing import NamedTuple

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 20
PULSE_S = 0.01

EVENTS = (
    "object:state-changed:focused",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "object:announcement",
)


class Utterance(NamedTuple):
    name: str
    description: str = ""

    @property
    def text(self):
        return "\n".join(filter(None, self))


class Listener:
    def __init__(self):
        self.heard = []
        self._focus = None
        self._listener = Atspi.EventListener.new(self._event_cb)
        for event in EVENTS:
            self._listener.register(event)

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        for event in EVENTS:
            self._listener.deregister(event)

    def _event_cb(self, event):
        try:
            self._take(event)
        except GLib.Error:
            # It was gone before it could be read out.
            pass

    def _take(self, event):
        source = event.source
        if event.type == "object:announcement":
            self.heard.append(Utterance(event.any_data))
            return
        if event.type == "object:state-changed:focused":
            if not event.detail1:
                return
            self._focus = source
        elif source != self._focus:
            return

        utterance = Utterance(source.get_name() or "", source.get_description() or "")
        if utterance.text and (not self.heard or self.heard[-1] != utterance):
            self.heard.append(utterance)

    def listen(self):
        """Takes in what was said until now."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def wait_for(self, test, what, since=0):
        """The first thing said from the number since on that passes the test."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            self.listen()
            for utterance in self.heard[since:]:
                if test(utterance):
                    return utterance
            if time.monotonic() > deadline:
                said = "\n".join(repr(utterance) for utterance in self.heard)
                raise AssertionError(f"{what} was not said; what was:\n{said}")
            time.sleep(PULSE_S)
