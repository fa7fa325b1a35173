"""Run the notebooks of docs/notebooks, and store the outputs in them: `make notebooks`.

It needs Matplotlib, but not Jupyter. The site shows the notebooks as pages (docs_site.py).
"""

import io
import json
import sys
from base64 import b64decode, b64encode
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

FOLDER = Path(__file__).parents[1] / "docs" / "notebooks"
DOTS_PER_INCH = 72

Notebook = dict[str, Any]


def main() -> None:
    """Run all notebooks."""
    for path in sorted(FOLDER.glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        run(notebook)
        text = json.dumps(notebook, indent=1, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")


def run(notebook: Notebook) -> None:
    """Run the code cells in order, and replace their outputs: printed text, and figures as PNG."""
    import matplotlib as mpl

    mpl.use("Agg")
    _add_silent_display()
    names: dict[str, Any] = {"__name__": "__main__"}
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for number, cell in enumerate(cells, start=1):
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile("".join(cell["source"]), f"cell {number}", "exec"), names)
        text = printed.getvalue().splitlines(keepends=True)
        outputs = [{"name": "stdout", "output_type": "stream", "text": text}] if text else []
        cell["outputs"] = [*outputs, *_figures()]
        cell["execution_count"] = number


def as_markdown(notebook: Notebook, name: str) -> tuple[str, dict[str, bytes]]:
    """Convert a notebook to a page.

    Args:
        notebook: The notebook.
        name: Its file name without suffix.

    Returns:
        The Markdown, and the pictures in it by file name.
    """
    parts: list[str] = []
    pictures: dict[str, bytes] = {}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            parts.append(source)
            continue
        parts.append(f"```python\n{source}\n```")
        for output in cell["outputs"]:
            if output["output_type"] == "stream":
                parts.append(f"```text\n{''.join(output['text'])}```")
            else:
                picture = f"{name}-{len(pictures) + 1}.png"
                pictures[picture] = b64decode(output["data"]["image/png"])
                parts.append(f"![The figure that this cell draws]({picture})")
    download = f'<a href="{name}.ipynb" download>Download this page as a notebook</a>.'
    parts.insert(1, download)
    return "\n\n".join(parts) + "\n", pictures


def _figures() -> list[dict[str, Any]]:
    """Return the open figures of Matplotlib as outputs, and close them."""
    import matplotlib.pyplot as plt

    outputs = []
    for number in plt.get_fignums():
        picture = io.BytesIO()
        plt.figure(number).savefig(picture, dpi=DOTS_PER_INCH, metadata={"Software": None})
        data = {"image/png": b64encode(picture.getvalue()).decode(), "text/plain": ["<Figure>"]}
        outputs.append({"data": data, "metadata": {}, "output_type": "display_data"})
    plt.close("all")
    return outputs


def _add_silent_display() -> None:
    """Add a stand-in for the players of IPython, which only Jupyter has: it is silent."""
    if find_spec("IPython"):
        return
    module = ModuleType("IPython.display")
    vars(module).update(Audio=lambda *arguments, **settings: None, display=lambda *objects: None)
    sys.modules["IPython.display"] = module


if __name__ == "__main__":
    main()
