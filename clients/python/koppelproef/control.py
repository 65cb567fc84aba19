"""One call of the control API."""
import json
import urllib.error
import urllib.request


class KoppelproefError(Exception):
    """The simulator is not there, or says no: every reason that it gave."""


def ask(url, method="GET", body=None, token=None):
    """What an operation answers: JSON as Python, None where there is nothing. Raises KoppelproefError."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    data = None if method in ("GET", "DELETE") else json.dumps(body or {}).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers, method=method), timeout=60) as answer:
            text = answer.read()
    except urllib.error.HTTPError as error:
        raise KoppelproefError(_said(error.code, error.read())) from None
    except OSError as error:
        reason = getattr(error, "reason", error)
        raise KoppelproefError(f"{url} does not answer ({reason}). Does the simulator run? koppelproef serve") from None
    return json.loads(text) if text else None


def _said(status, text):
    try:
        problem = json.loads(text)
    except ValueError:
        return f"HTTP {status}: what answers there is no simulator"
    errors = [f"{error['where']} {error['what']}" for error in problem.get("errors", [])]
    reasons = [reason["text"] for reason in problem.get("reasons", [])]
    return " ".join([problem.get("detail", f"HTTP {status}"), *errors, *reasons, problem.get("next", "")]).strip()
