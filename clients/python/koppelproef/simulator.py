"""Finds a simulator that runs, or starts one."""
import itertools
import json
import os
import shlex
import shutil
import subprocess
import tempfile

from .control import KoppelproefError, ask
from .las import Las


def command():
    """How koppelproef is called: KOPPELPROEF_COMMAND, else the one on the path, else npx."""
    own = os.environ.get("KOPPELPROEF_COMMAND")
    if own:
        return shlex.split(own)
    return [shutil.which("koppelproef")] if shutil.which("koppelproef") else [shutil.which("npx") or "npx", "--yes", "koppelproef"]


class Simulator:
    """A simulator, and a new world in it for each test."""

    def __init__(self, url, process=None, token=None):
        self.url, self._process, self._token = url, process, token
        self._numbers = itertools.count(1)

    def las(self, world=None, **options):
        """A world of its own: :class:`Las`. Without a name it is a new one."""
        return Las(self.url, world or f"python-{os.getpid()}-{next(self._numbers)}", token=self._token, **options)

    def close(self):
        """Stops it, when it was started here."""
        if self._process is None:
            return
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def start(*options):
    """The simulator at KOPPELPROEF_URL, when that is said; else a new one on a port of its own, started with these options of ``serve``."""
    url = os.environ.get("KOPPELPROEF_URL")
    token = os.environ.get("KOPPELPROEF_TOKEN")
    if url:
        ask(f"{url.rstrip('/')}/control/worlds", token=token)
        return Simulator(url.rstrip("/"), token=token)
    line = [*command(), "serve", "--port", "0", "--json", "--attached", "--no-testcentrum", "--no-console", *options]
    log = tempfile.TemporaryFile()
    try:
        process = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
    except OSError as error:
        raise KoppelproefError(f"cannot start {line[0]}: {error}. Install Node 20.19 or later, or say KOPPELPROEF_COMMAND or KOPPELPROEF_URL") from None
    ready = process.stdout.readline()
    try:
        return Simulator(json.loads(ready)["url"], process)
    except (ValueError, KeyError):
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()
        log.seek(0)
        raise KoppelproefError(f"{shlex.join(line)} did not start: {log.read().decode(errors='replace').strip()}") from None
