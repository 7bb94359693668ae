# program.py: the built program, driven as a person would
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program, looks at it through the accessibility tree, presses real keys, takes pictures.

To be used inside scripts/virtual-display, whose folder for settings it writes to.
"""

import os
import signal
import subprocess
import tempfile
import time
from functools import cached_property
from pathlib import Path

import gi

# What is on screen is asked for each time. Besides, clearing a cache in which a node has come to be
# below itself never ends in Debian 12.
os.environ["ATSPI_NO_CACHE"] = "1"

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 20
PULSE_S = 0.05

# The longest transition, and a frame or two.
SETTLING_S = 0.6


class NotThere(AssertionError):
    """Something did not appear in time."""


def wait_for(look, what, patience=PATIENCE_S):
    """Calls look() until it returns something true, and returns that."""
    deadline = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise NotThere(f"{what} did not appear within {patience} s")
        time.sleep(PULSE_S)


def write_settings(values):
    """Settings of the program by key, as GVariant text such as "'dark'" or "360"."""
    path = Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0", "settings", "keyfile")
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}={value}" for key, value in values.items()]
    path.write_text("\n".join(["[org/example/LeadMgmt]", *lines, ""]), encoding="utf-8")


def leave_out_padding():
    """Takes padding and borders from all that is shown.

    GTK 4.18 tells where something is as if what it stands in had none, so that the pointer
    would miss it.
    """
    style = "* { border-width: 0; padding: 0; } slider { margin: 0; }"
    Path(os.environ["XDG_CONFIG_HOME"], "gtk-4.0", "gtk.css").write_text(style, encoding="utf-8")


def has_size(node):
    """Whether a node takes up room in its window; that is not known of all."""
    try:
        extents = node.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:
        return True
    return min(extents.width, extents.height) > 1


def geometry(window):
    """Where an X window is and how large, as xdotool says it: X, Y, WIDTH, HEIGHT."""
    lines = subprocess.run(
        ["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return dict(line.split("=") for line in lines)


def provide_locale(folder):
    """A locale in which gettext looks at LANGUAGE: glibc 2.41 does not in C.UTF-8."""
    subprocess.run(["localedef", "-i", "en_US", "-f", "UTF-8", folder / "en_US.UTF-8"], check=True)
    return {"LOCPATH": str(folder), "LC_ALL": "en_US.UTF-8"}


class Program:
    def __init__(self, command, settings=None, environment=None):
        """Starts a command, a list, with settings for write_settings(), and progress of its own."""
        write_settings(settings or {})
        self.data = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            command,
            env={
                **os.environ,
                "G_DEBUG": "fatal-warnings",
                "GSETTINGS_BACKEND": "keyfile",
                "XDG_DATA_HOME": self.data.name,
                **(environment or {}),
            },
        )
        self.window = None
        try:
            self.focus()
        except BaseException:
            # The next program would only wake this one.
            self.kill()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.quit()

    def quit(self):
        """Closes the program and returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(PATIENCE_S)
        self.data.cleanup()
        return status

    def kill(self):
        """Ends the program as a power failure would."""
        self.process.kill()
        self.process.wait(PATIENCE_S)

    # The accessibility tree

    @cached_property
    def application(self):
        return wait_for(self._application, "The program")

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        if self.process.poll() is not None:
            raise NotThere(f"The program ended with status {self.process.returncode}")
        return None

    def nodes(self, root=None):
        """Yields what is not hidden, from the top down.

        GTK 4.8 tells only of windows whether they show, so that the pages of a stack that
        are not in front are among these.
        """
        if root is None:
            root = self.application
        for index in range(root.get_child_count()):
            child = root.get_child_at_index(index)
            if child is None or not child.get_state_set().contains(Atspi.StateType.VISIBLE):
                continue
            yield child
            yield from self.nodes(child)

    def find_now(self, role=None, name=None, within=None):
        """The first node of a role and with a name (or a test of names), or None."""
        fits = name if callable(name) else lambda found: name in (None, found)
        try:
            for node in self.nodes(within):
                if role in (None, node.get_role()) and fits(node.get_name() or ""):
                    return node
        except GLib.Error:
            # The tree changed under the walk; the caller looks again.
            pass
        return None

    def find(self, role=None, name=None, within=None):
        """As find_now(), but waits for it."""
        what = f"{role.value_nick if role else 'Something'} “{name}”"
        return wait_for(lambda: self.find_now(role, name, within), what)

    def find_on_screen(self, role=None, name=None):
        """As find(), but what has no size is not meant: so are pages that are not in front."""

        def look(root):
            for index in range(root.get_child_count()):
                child = root.get_child_at_index(index)
                if not has_size(child):
                    continue
                fits = role in (None, child.get_role()) and name == child.get_name()
                found = child if fits else look(child)
                if found:
                    return found
            return None

        def look_now():
            try:
                return look(self.application)
            except (AttributeError, GLib.Error):
                # The tree changed under the walk.
                return None

        return wait_for(look_now, f"“{name}” on screen")

    def find_focused(self, name):
        """What has a name and the focus."""

        def look():
            nodes = (node for node in self.nodes() if node.get_name() == name)
            return next((node for node in nodes if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)

        return wait_for(look, f"The focus on “{name}”")

    def wait_until_gone(self, role=None, name=None):
        wait_for(lambda: not self.find_now(role, name), f"The end of “{name}”")

    def texts(self):
        """The names of all that is on screen, in order."""
        return [node.get_name() for node in self.nodes() if node.get_name()]

    def click(self, role=None, name=None, within=None):
        node = self.find(role, name, within)
        assert node.get_n_actions() > 0, f"“{name}” has no action"
        node.do_action(0)
        return node

    # Keys and pictures

    def _window_id(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, check=False,
        ).stdout.split()
        return found[-1] if found else None

    def _activate(self):
        self.window = self._window_id() or self.window
        if not self.window:
            return False
        # It may go, or not be known to the window manager, in between.
        command = ["xdotool", "windowactivate", "--sync", self.window]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0

    def focus(self):
        """Brings the window to the front that came last."""
        wait_for(self._activate, "The window")

    def press(self, *keys):
        """Presses keys by their X names, as “ctrl+f”, one after the other."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(PULSE_S)

    def _place(self, node):
        """Where a node is on the screen, x, y, width, height; needs leave_out_padding().

        GTK tells places within the window, whose edges are as thick on each side.
        """
        outer = geometry(self.window)
        frame = self.find_now(Atspi.Role.FRAME).get_extents(Atspi.CoordType.WINDOW)
        inner = node.get_extents(Atspi.CoordType.WINDOW)
        left = int(outer["X"]) + (int(outer["WIDTH"]) - frame.width) // 2
        top = int(outer["Y"]) + (int(outer["HEIGHT"]) - frame.height) // 2
        return left + inner.x, top + inner.y, inner.width, inner.height

    def _middle(self, node):
        """The middle of a node on the screen, once it rests somewhere."""
        places = [None]

        def rests():
            places.append(self._place(node))
            return places[-1] == places[-2] and min(places[-1][2:]) > 1

        wait_for(rests, "A place to point at")
        x, y, width, height = places[-1]
        return x + width // 2, y + height // 2

    def point(self, node):
        """Clicks on a node with the mouse."""
        x, y = self._middle(node)
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)
        time.sleep(PULSE_S)

    def point_at(self, role=None, name=None):
        """Clicks with the mouse on what is on screen."""
        self.point(self.find_on_screen(role, name))

    def _drag(self, start, end, steps, pause):
        command = ["xdotool", "mousemove", *map(str, start), "mousedown", "1"]
        for step in range(1, steps + 1):
            x, y = (a + (b - a) * step // steps for a, b in zip(start, end))
            command += ["sleep", pause, "mousemove", str(x), str(y)]
        subprocess.run([*command, "sleep", pause, "mouseup", "1"], check=True)
        time.sleep(PULSE_S)

    def drag(self, node, onto):
        """Takes one node onto another with the mouse."""
        self._drag(self._middle(node), self._middle(onto), steps=8, pause="0.03")

    def swipe(self, node, distance):
        """Swipes over a node, by pixels to the right, or to the left when there are less than 0."""
        x, y = self._middle(node)
        self._drag((x, y), (x + distance, y), steps=8, pause="0.01")

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    def front(self):
        """The X id of the window that is in front."""
        found = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=False)
        return found.stdout.strip()

    def width(self):
        """How wide the window is that is in front."""
        return int(geometry(self.front())["WIDTH"])

    def resize(self, width, height):
        """Resizes the window that is in front."""
        subprocess.run(["xdotool", "windowsize", "--sync", self.front(), str(width), str(height)], check=True)

    def picture(self, path):
        """Writes a PNG of the window that is in front, after it has come to rest."""
        time.sleep(SETTLING_S)
        front = self.front()
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", front, "-define", "png:exclude-chunks=date,time", path], check=True)
