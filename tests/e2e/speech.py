# speech.py: stands in for speech-dispatcher, and hears what is said
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks SSIP, the protocol of speech-dispatcher, on a socket of its own."""

import socket
import socketserver
import threading
from pathlib import Path


class _Client(socketserver.StreamRequestHandler):
    def handle(self):
        self.server.clients.append(self.connection)
        language = None
        while line := self.rfile.readline():
            command = line.decode().strip()
            words = command.upper().split()
            if words[0] == "SPEAK":
                self._answer("230 OK RECEIVING DATA")
                self.server.hear(language, self._text())
                self._answer("225-1", "225 OK MESSAGE QUEUED")
            elif words == ["LIST", "SYNTHESIS_VOICES"]:
                voices = [f"249-{name}\t{tag}\tnone" for name, tag in self.server.voices]
                self._answer(*voices, "249 OK VOICE LIST SENT")
            elif words[0] == "CANCEL":
                self.server.hear(None, None)
                self._answer("213 OK CANCELED")
            elif words[:3] == ["SET", "SELF", "LANGUAGE"]:
                language = command.split()[3]
                self._answer("201 OK LANGUAGE SET")
            elif words[0] == "QUIT":
                self._answer("231 HAPPY HACKING")
                return
            else:
                self._answer("200 OK")

    def _answer(self, *lines):
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())

    def _text(self):
        lines = []
        while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
            lines.append(line)
        # A dot at the beginning of a line was doubled, and an empty line ends the text.
        return "\n".join(line[1:] if line.startswith("..") else line for line in lines).strip()


class Speech(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True

    def __init__(self, folder, *voices):
        """Voices are pairs of a name and a language tag."""
        self.path = Path(folder, "speech")
        self.voices = voices
        self.heard = []
        self.clients = []
        super().__init__(str(self.path), _Client)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def environment(self):
        return {"SPEECHD_ADDRESS": f"unix_socket:{self.path}"}

    def hear(self, language, text):
        self.heard.append((language, text))

    def hang_up(self):
        for client in self.clients:
            client.shutdown(socket.SHUT_RDWR)

    def said(self):
        """What was read so far, without the silences."""
        return [(language, text) for language, text in self.heard if text is not None]
