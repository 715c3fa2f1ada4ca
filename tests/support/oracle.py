"""The oracle's worker: owns one headless LibreOffice and answers one JSON line per request line.

Started by oracleWorker.ts. A request is {"id", "do", ...}; the answer {"id", "result"} or {"id", "error"}.
When its stdin closes, for whatever reason, it kills its LibreOffice and removes its folder.
"""

import ctypes
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

from oracleDocument import OracleDocument

HOME = tempfile.mkdtemp(prefix="pingfen-oracle-")
FONTS = sys.argv[1] if len(sys.argv) > 1 else "fonts.conf"
START_SECONDS = 55
END_SECONDS = 3
RESTART_ME = 81  # soffice.bin's exit code after it has set up a fresh profile

SETTINGS = {
    # Formulas are recalculated on loading: cached values would be believed otherwise.
    ("Office.Calc/Formula/Load", "OOXMLRecalcMode"): 0,
    # The clerks' locale whatever the machine's. It also makes formulas separate with commas, as in Excel.
    ("Setup/L10N", "ooSetupSystemLocale"): "zh-CN",
    # No lock files beside the workbook.
    ("Office.Common/Misc", "UseDocumentOOoLockFile"): "false",
    ("Office.Common/Misc", "UseDocumentSystemFileLocking"): "false",
}


class Office:
    """One LibreOffice process with a profile of its own."""

    def __init__(self):
        self.process = None
        self.desktop = None

    def start(self):
        pipe = f"pingfen-{uuid.uuid4().hex}"
        write_settings()
        self.launch(pipe)
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                self.desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
                return
            except NoConnectException:
                code = self.process.poll()
                if code == RESTART_ME:
                    self.launch(pipe)
                elif code is not None:
                    raise RuntimeError(f"LibreOffice ended with code {code} while starting")
                time.sleep(0.05)
        raise RuntimeError(f"LibreOffice did not answer within {START_SECONDS} s")

    def launch(self, pipe):
        script = shutil.which("soffice")
        if script is None:
            raise RuntimeError("soffice is not installed")
        # The binary itself, not the script: it must be our own child to die with us.
        binary = os.path.join(os.path.dirname(os.path.realpath(script)), "soffice.bin")
        arguments = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"]
        self.process = subprocess.Popen(
            [binary, *arguments, f"-env:UserInstallation=file://{HOME}/profile", f"--accept=pipe,name={pipe};urp;"],
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            env={**os.environ, "FONTCONFIG_FILE": os.path.join(os.path.dirname(__file__), FONTS)},
            start_new_session=True,
            preexec_fn=die_with_parent,
        )

    def end(self):
        """Asks first: a killed LibreOffice leaves its sockets in /tmp. It may be busy, so it is not waited for long."""
        if self.process is None:
            return
        if self.desktop is not None:
            threading.Thread(target=self.desktop.terminate, daemon=True).start()
        try:
            self.process.wait(END_SECONDS if self.desktop else 0)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def write_settings():
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for (path, name), value in SETTINGS.items()
    )
    folder = os.path.join(HOME, "profile", "user")
    os.makedirs(folder)
    with open(os.path.join(folder, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write('<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>")


class Worker:
    """Requests come in through a thread, so that a closed stdin is noticed while LibreOffice is busy."""

    def __init__(self):
        self.answers = os.fdopen(os.dup(1), "w", buffering=1)
        os.dup2(2, 1)  # whatever else prints must not break the protocol
        self.requests = queue.Queue()
        self.office = Office()
        self.documents = {}
        self.opened = 0

    def run(self):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches us through the closed stdin
        signal.signal(signal.SIGTERM, lambda *_: self.end())
        threading.Thread(target=self.read, daemon=True).start()
        self.answer({"id": 0, "do": "start"})
        while True:
            self.answer(self.requests.get())

    def read(self):
        for line in sys.stdin:
            self.requests.put(json.loads(line))
        self.end()

    def end(self):
        self.office.end()
        shutil.rmtree(HOME, ignore_errors=True)
        os._exit(0)

    def answer(self, request):
        number, command = request.pop("id"), request.pop("do")
        is_gone = False
        try:
            answer = {"id": number, "result": self.carry_out(command, request)}
        except Exception as error:  # noqa: BLE001 - every fault belongs to the test that asked
            answer = {"id": number, "error": f"{command}: {type(error).__name__}: {error}"}
            is_gone = command == "start" or isinstance(error, DisposedException)
        self.answers.write(json.dumps(answer) + "\n")
        if is_gone:
            self.end()  # whoever asks next starts another

    def carry_out(self, command, request):
        if command == "start":
            return self.office.start()
        if command == "open":
            self.opened += 1
            self.documents[self.opened] = OracleDocument(self.office.desktop, request["path"])
            return self.opened
        number = request.pop("document")
        document = self.documents.pop(number) if command == "close" else self.documents[number]
        return getattr(document, command)(**request)


if __name__ == "__main__":
    Worker().run()
