"""Fuzz target of the header of a voice: the JSON of a safetensors file and the card in it."""

from pathlib import Path

from fuzzing import Target, file_target, fuzz


def make_target() -> Target:
    from wavegrad_core.voices.voice import read_card

    def read(path: Path) -> None:
        header = path.read_bytes()
        if path.suffix == ".header":  # with a length that fits
            path = path.with_suffix(".safetensors")
            path.write_bytes(len(header).to_bytes(8, "little") + header)
        read_card(path)

    return file_target(read, (".header", ".safetensors"))


if __name__ == "__main__":
    fuzz("voice_header", make_target)
