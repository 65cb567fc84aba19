# Of use where the client was not installed with pip, but stands on the path.
pytest_plugins = ["koppelproef.pytest_plugin"]
