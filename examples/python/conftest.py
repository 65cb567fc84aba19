# Not needed when the client was installed with pip.
pytest_plugins = ["koppelproef.pytest_plugin"]
