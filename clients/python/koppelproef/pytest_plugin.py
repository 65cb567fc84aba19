"""Fixtures for pytest: ``koppelproef`` is one simulator for the whole run, ``las`` a world of it for one test."""
import pytest

from . import start


@pytest.fixture(scope="session")
def koppelproef():
    with start() as simulator:
        yield simulator


@pytest.fixture
def las(koppelproef):
    with koppelproef.las() as las:
        yield las
