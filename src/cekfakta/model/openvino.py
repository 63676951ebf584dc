"""The classifier on OpenVINO (the extra ``openvino``), from the same ``model.onnx``.

OpenVINO has no fast form of ONNX's dynamic quantisation (half as fast as onnxruntime), but
quantises the inputs of a product itself where the weights are int8. So the graph is read with int8
weights and float32 inputs, and OpenVINO scales each group of inputs of each token by itself, where
onnxruntime has one scale for a whole text.
"""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import numpy as np
import onnx
import openvino
from numpy.typing import NDArray

from cekfakta.model.exported import ExportedClassifier
from cekfakta.model.pool import cores

GROUP = 384
"""Inputs under one 8-bit scale. Pairs of 128 tokens a second on one AMD EPYC core with AVX-512
VNNI: 15 without scales (float32), 29 by groups of 128, 36 by groups of 384."""


class _Compiled:
    """A graph compiled for the processor, with a stream of one thread for each caller."""

    def __init__(self, path: Path, threads: int) -> None:
        core = openvino.Core()
        able = core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        if "BF16" not in able:
            raise RuntimeError(
                f"OpenVINO is no faster than onnxruntime on this processor: it has {able}, "
                f"want BF16, which comes with fast 8-bit products; use onnxruntime"
            )
        graph = with_float_inputs(onnx.load(path)).SerializeToString()
        options = {
            "INFERENCE_PRECISION_HINT": "f32",
            "DYNAMIC_QUANTIZATION_GROUP_SIZE": GROUP,
            "NUM_STREAMS": threads,
            "INFERENCE_NUM_THREADS": threads,
        }
        self._network = core.compile_model(core.read_model(graph), "CPU", options)
        self._callers = threading.local()

    def __call__(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        if not hasattr(self._callers, "request"):
            self._callers.request = self._network.create_infer_request()
        outputs = self._callers.request.infer({"input_ids": ids, "attention_mask": mask})
        return np.array(outputs[0], np.float32)


class OpenvinoClassifier(ExportedClassifier):
    """The stance classifier of a folder like ``models/stance``, on OpenVINO.

    Raises ModelError where OpenVINO cannot compile it or would not be faster. The fingerprint names
    the engine, for its scores differ from onnxruntime's by rounding.
    """

    engine = f"openvino {openvino.__version__}"

    def __init__(self, folder: Path, threads: int = 0) -> None:
        threads = threads or cores()
        super().__init__(folder, partial(_Compiled, threads=threads), threads)
        self.fingerprint += "-openvino"


def with_float_inputs(model: onnx.ModelProto) -> onnx.ModelProto:
    """The graph with each dynamically quantised product as a product of floats by int8 weights.

    The five nodes that onnxruntime's ``quantize_dynamic`` writes (quantise, multiply, cast, both
    scales, rescale) become two: dequantise the weights, multiply.
    """
    nodes = list(model.graph.node)
    makers = {name: node for node in nodes for name in node.output}
    takers = {name: node for node in nodes for name in node.input}
    replaced: dict[str, list[onnx.NodeProto]] = {}
    dropped = {node.output[0] for node in nodes if node.op_type == "DynamicQuantizeLinear"}
    for product in (node for node in nodes if node.op_type == "MatMulInteger"):
        quantised = makers[product.input[0]]
        cast = takers[product.output[0]]
        rescaled = takers[cast.output[0]]
        scales = next(makers[name] for name in rescaled.input if name != cast.output[0])
        scale = next(name for name in scales.input if name != quantised.output[1])
        weights = f"{product.name}_weights"
        replaced[rescaled.output[0]] = [
            onnx.helper.make_node(
                "DequantizeLinear", [product.input[1], scale, product.input[3]], [weights], axis=1
            ),
            onnx.helper.make_node("MatMul", [quantised.input[0], weights], list(rescaled.output)),
        ]
        dropped |= {product.output[0], cast.output[0], scales.output[0]}
    kept = [node for node in nodes if node.output[0] not in dropped]
    del model.graph.node[:]
    for node in kept:
        model.graph.node.extend(replaced.get(node.output[0], [node]))
    return model
