"""Voices to share: model cards, verification, and index files by path and URL."""

import functools
import hashlib
import json
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from wavegrad_core.errors import InputError
from wavegrad_core.voices import library, voice_index
from wavegrad_core.voices.model_card import model_card
from wavegrad_core.voices.voice import Voice


@pytest.fixture
def shared(tmp_path, make_voice):
    """A folder with two voices."""
    folder = tmp_path / "shared"
    folder.mkdir()
    for name in ("ana", "béa 語"):
        voice = make_voice(name, licence="CC0 1.0", credit="Ana", scores={"stoi": 0.9})
        voice.save(folder / f"{name}.safetensors")
    return folder


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The folder of installed voices, alone."""
    folder = tmp_path / "installed"
    monkeypatch.setattr(library, "_folders", lambda: [folder])
    monkeypatch.setattr(voice_index, "installed_folder", lambda: folder)
    return folder


def test_a_card_states_what_the_voice_states(make_voice):
    training = {"steps": 12, "data": {"hours": 1.23456}}
    voice = make_voice("Ana", licence="CC BY 4.0", training=training, scores={"pesq": 3.5})
    text = model_card(voice)
    assert text.startswith("# Ana\n")
    rows = ["| steps | 12 |", "| data, hours | 1.235 |", "| pesq | 3.5"]
    for words in ["CC BY 4.0", "24000 Hz", *rows]:
        assert words in text
    weights = sum(parameter.numel() for parameter in voice.network.parameters())
    assert f"| Weights | {weights:,} |" in text


def test_groups_of_scores_are_tables(make_voice):
    scores = {
        "clips": 2,
        "means": {"3 iterations": {"stoi": 0.9, "mcd": 2.0}, "a|b": {"stoi": 1}},
        "schedules": {"6": {str(number): number for number in range(9)}},
        "nothing": {},
        "mixed": {"by": "curve", "after": {"stoi": 0.5}},
    }
    found = (
        model_card(make_voice(scores=scores)).split("## Scores\n\n")[1].split("\n\n## Limits")[0]
    )
    wide = "".join(f"\n| {number} | {number} |" for number in range(9))
    assert found.split("\n\n") == [
        "| Score | Value |\n|---|---|\n| clips | 2 |",
        "### means",
        "|  | stoi | mcd |\n| --- | --- | --- |\n| 3 iterations | 0.9 | 2 |\n| a\\|b | 1 |  |",
        "### schedules",
        f"|  | 6 |\n| --- | --- |{wide}",
        "### nothing",
        "Empty.",
        "### mixed",
        "| Score | Value |\n|---|---|\n| by | curve |\n| after, stoi | 0.5 |",
    ]


def test_a_card_holds_no_markup_of_a_stranger(make_voice):
    text = model_card(make_voice("<script>x</script>\n# [a](b)|c", credit="*a*|b ~~c~~ $d$"))
    assert "<script" not in text
    assert r"\*a\*\|b \~\~c\~\~ \$d\$" in text
    assert text.splitlines()[0].endswith("&lt;/script&gt;\\\\n\\# \\[a\\](b)\\|c")


def test_the_command_writes_a_card(gradwave, shared):
    assert gradwave("voices", "card", shared / "ana.safetensors")[1].startswith("# ana\n")
    assert gradwave("voices", "card", shared / "ana.safetensors", "-o", "ana.md")[0] == 0


def test_verify_prints_the_checksum_and_refuses_another(gradwave, shared):
    path = shared / "ana.safetensors"
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    status, out, _ = gradwave("voices", "verify", path)
    assert (status, out.split()[0]) == (0, sha256)
    assert gradwave("voices", "verify", path, "--sha256", sha256.upper())[0] == 0
    status, out, err = gradwave("voices", "verify", path, "--sha256", "0" * 64)
    assert (status, out) == (2, "")
    assert "its SHA-256 is" in err
    path.write_bytes(path.read_bytes()[:-4])
    status, out, err = gradwave("voices", "verify", path, shared / "béa 語.safetensors", "--json")
    assert (status, len(json.loads(out)), len(err.splitlines())) == (1, 1, 1)


def test_a_voice_is_installed_from_an_index_by_path(gradwave, shared, home):
    assert gradwave("voices", "index", shared)[0] == 0
    index = shared / "index.json"
    listed = gradwave("voices", "install", "--index", index)[1]
    assert [line.split(":")[0] for line in listed.splitlines()] == ["ana", "béa 語"]
    status, out, _ = gradwave("voices", "install", "béa 語", "--index", index)
    assert (status, out) == (0, f"{home / 'béa 語.safetensors'}\n")
    assert Voice.load("béa 語").name == "béa 語"
    assert gradwave("voices", "install", "béa 語", "--index", index)[0] == 0  # it is there
    assert "has no voice nobody" in gradwave("voices", "install", "nobody", "--index", index)[2]


@pytest.fixture
def server(shared):
    """The URL of the folder on a web server of this machine."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    handler = functools.partial(Quiet, directory=shared)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_voice_is_installed_from_an_index_by_url(gradwave, shared, home, server):
    gradwave("voices", "index", shared)
    assert gradwave("voices", "install", "béa 語", "--index", f"{server}/index.json")[0] == 0
    assert (home / "béa 語.safetensors").read_bytes() == (
        shared / "béa 語.safetensors"
    ).read_bytes()
    status, _, err = gradwave("voices", "install", "--index", f"{server}/absent.json")
    assert status == 2
    assert "Could not read" in err


def test_a_file_that_is_not_the_one_of_the_index_is_not_installed(gradwave, shared, home):
    gradwave("voices", "index", shared)
    data = bytearray((shared / "ana.safetensors").read_bytes())
    data[-1] ^= 1
    (shared / "ana.safetensors").write_bytes(data)
    status, _, err = gradwave("voices", "install", "ana", "--index", shared / "index.json")
    assert status == 2
    assert "the checksum that the index states" in err
    assert not home.exists()


def test_a_voice_that_another_would_replace_stays(gradwave, shared, home, make_voice):
    gradwave("voices", "index", shared)
    home.mkdir()
    make_voice("mine").save(home / "ana.safetensors")
    status, _, err = gradwave("voices", "install", "ana", "--index", shared / "index.json")
    assert status == 2
    assert "another voice of that name" in err
    assert Voice.load("ana").name == "mine"


def test_two_processes_that_install_one_name_do_not_replace_each_other(
    gradwave, shared, home, make_voice, monkeypatch
):
    assert gradwave("voices", "index", shared)[0] == 0
    other = make_voice("ana", seed=1)
    check = voice_index._check_voice

    def install_meanwhile(*arguments):
        check(*arguments)
        home.mkdir(exist_ok=True)
        other.save(home / "ana.safetensors")

    monkeypatch.setattr(voice_index, "_check_voice", install_meanwhile)
    status, _, err = gradwave("voices", "install", "ana", "--index", shared / "index.json")
    assert (status, "another voice of that name" in err) == (2, True)
    kept = Voice.load("ana").network.state_dict()
    assert all((kept[key] == value).all() for key, value in other.network.state_dict().items())


def index_with(shared, **changes):
    entry = {"name": "ana", "file": "ana.safetensors", "bytes": 10, "sha256": "0" * 64} | changes
    document = {"format": "gradwave-voices", "version": 1, "voices": [entry]}
    (shared / "bad.json").write_text(json.dumps(document))
    return str(shared / "bad.json")


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "../ana"},
        {"name": ".ana"},
        {"name": "a/b"},
        {"sha256": "abc"},
        {"bytes": 2**40},
    ],
)
def test_an_index_with_a_dangerous_entry_is_refused(shared, home, changes):
    with pytest.raises(InputError, match="Could not use the index"):
        voice_index.read_index(index_with(shared, **changes))


@pytest.mark.parametrize("file", ["../secret", "/etc/passwd", "a\\b"])
def test_a_file_outside_the_folder_of_the_index_is_not_read(shared, home, file):
    with pytest.raises(InputError, match="outside its folder"):
        voice_index.install("ana", index_with(shared, file=file))


@pytest.mark.parametrize(
    "url", ["http://example.org/a.json", "ftp://example.org/a", "file:///etc/a"]
)
def test_only_https_is_fetched_from_elsewhere(url):
    with pytest.raises(InputError, match="Use an https address"):
        voice_index.read_index(url)
