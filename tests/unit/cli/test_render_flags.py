"""The flags of `gradwave render` that follow from boolean render options."""

from dataclasses import fields

import pytest
import typer

from wavegrad_core.cli import app
from wavegrad_core.render.options import RenderOptions

FLAGS = [field for field in fields(RenderOptions) if isinstance(field.default, bool)]


@pytest.mark.parametrize("field", FLAGS, ids=lambda field: field.name)
def test_a_flag_changes_its_default(field):
    words = field.name.replace("_", "-")
    flag = f"--no-{words}" if field.default else f"--{words}"
    render = typer.main.get_command(app).commands["render"]
    context = render.make_context("render", ["a.wav", flag])
    assert context.params[field.name] is not field.default
