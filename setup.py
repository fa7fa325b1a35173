"""Packages of the wheel: `app/gradwave`, and `wavegrad_core` with `resources` inside it."""

from setuptools import find_namespace_packages, find_packages, setup

setup(
    packages=[
        *find_packages("app"),
        *find_packages(include=["wavegrad_core", "wavegrad_core.*"]),
        "wavegrad_core.resources",
        *(f"wavegrad_core.resources.{name}" for name in find_namespace_packages("resources")),
    ],
    package_dir={
        "gradwave": "app/gradwave",
        "wavegrad_core": "wavegrad_core",
        "wavegrad_core.resources": "resources",
    },
    data_files=[("share/man/man1", ["packaging/gradwave.1"])],
    package_data={
        "gradwave": ["py.typed"],
        "wavegrad_core": ["py.typed"],
        "": ["*.flac", "*.json", "*.md", "*.png", "*.safetensors", "*.svg", "*.txt"],
    },
)
