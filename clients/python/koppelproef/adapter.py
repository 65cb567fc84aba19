"""The adapter kit: implement four methods, and have the catalogue of stories told to your system."""
import json
import subprocess
import sys
import traceback

from .simulator import command

CALLS = (
    "reset importeer verwerk toestand voegSchoolToe vraagAan keurGoed koppel beslis breekAf maakOngedaan verwijderNummers voegSamen deactiveer "
    "postbus normeer verplaatsResultaat verwijderResultaat verstuur tijd valUit logboek legUit"
).split()


def adapter_of(system):
    """The calls that an object has: methods of their name (``voegSchoolToe`` or ``voeg_school_toe``), which take the question and give the answer."""
    found = {}
    for name in CALLS:
        snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
        method = getattr(system, name, None) or getattr(system, snake, None)
        if callable(method):
            found[name] = method
    missing = [name for name in CALLS[:4] if name not in found]
    if missing:
        raise TypeError(f"an adapter must have {', '.join(CALLS[:4])}; {type(system).__name__} lacks {', '.join(missing)}")
    return found


def serve(system):
    """Answers the calls on stdin, a line of JSON each, until it ends. What your system prints goes to stderr: stdout is for answers."""
    calls = adapter_of(system)
    answers, sys.stdout = sys.stdout, sys.stderr
    try:
        for line in sys.stdin:
            message = json.loads(line)
            try:
                call = message["call"]
                if call != "calls" and call not in calls:
                    raise LookupError(f'there is no call "{call}"')
                answer = list(calls) if call == "calls" else _without_none(calls[call](message.get("vraag") or {}))
                reply = {"id": message["id"], "antwoord": answer}
            except Exception as error:
                traceback.print_exc()
                reply = {"id": message["id"], "fout": f"{type(error).__name__}: {error}"}
            print(json.dumps(reply), file=answers, flush=True)
    finally:
        sys.stdout = answers


def _without_none(answer):
    """A field without a value is a field that is not there: None means so in Python, null in JSON does not."""
    if isinstance(answer, dict):
        return {name: _without_none(value) for name, value in answer.items() if value is not None}
    return [_without_none(item) for item in answer] if isinstance(answer, (list, tuple)) else answer


def check(adapter_command, *options):
    """What the adapter lacks or gets wrong (``koppelproef adapter check``): its exit code, 0 when nothing, and what it said."""
    return _tell("adapter", "check", "--sut", f"exec:{adapter_command}", *options)


def run(adapter_command, *options):
    """Tells stories to the adapter (``koppelproef run``): its exit code, 0 when none failed, and what it said."""
    return _tell("run", "--sut", f"exec:{adapter_command}", *options)


def _tell(*arguments):
    done = subprocess.run([*command(), *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr
