"""A pretend ESIS for the tests of a linking system. Needs Python 3.9 and nothing else; the simulator itself needs Node."""
from .adapter import adapter_of, check, run, serve
from .control import KoppelproefError
from .las import Las, School
from .simulator import Simulator, start

__all__ = ["KoppelproefError", "Las", "School", "Simulator", "adapter_of", "check", "run", "serve", "start"]
