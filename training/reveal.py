"""Lets Pocket's ONNX files show their hidden states; the weights stay as they are, and so does every logit, to the last bit.

    python reveal.py model_q4.onnx ...          rewrites the files in place

More outputs, which are free unless a caller fetches them (each is a number that the graph computes anyway):

    residual.I      (batch, sequence, width)    after layer I, counted from 0, before the last norm
    hidden          (batch, sequence, width)    after the last norm: logits = hidden @ output_matrix.T
    output_matrix   (vocabulary, width)         a constant
    output_norm     (width)                     a constant: the weights of the last norm

One more input, which is the bias of a sum that is computed anyway:

    steering.I      (width)                     added to the residual after layer I, at every token of a pass; zeros change nothing
"""
from __future__ import annotations

import sys

import onnx
from onnx import ModelProto, NodeProto, TensorProto as T
from onnx import helper as h

# Of all layers, the one after which a vector can be added: a little behind the middle, where Phan et al. 2026 steer.
DEPTH = 0.6


def rename(model: ModelProto, old: str, new: str) -> None:
    for node in model.graph.node:
        for names in (node.input, node.output):
            for place, name in enumerate(names):
                if name == old:
                    names[place] = new
    for constant in model.graph.initializer:
        if constant.name == old:
            constant.name = new


def only(nodes: list[NodeProto]) -> NodeProto:
    if len(nodes) != 1:
        raise ValueError(f"{len(nodes)} nodes where one was looked for: {[n.name for n in nodes]}; this is no export of export.py")
    return nodes[0]


def reveal(model: ModelProto) -> ModelProto:
    """Does nothing to a model that is revealed already."""
    graph = model.graph
    if any(output.name == "hidden" for output in graph.output):
        return model
    layers = sum(output.name.endswith(".key") for output in graph.output)
    rename(model, f"layers.{layers - 1}.y_next", "hidden")
    rename(model, "norm.weight", "output_norm")
    embed = only([n for n in graph.node if n.op_type == "Gather" and "input_ids" in n.input])
    rename(model, embed.input[0], "output_matrix")
    width = next(c.dims[0] for c in graph.initializer if c.name == "output_norm")
    vocabulary = next(o for o in graph.output if o.name == "logits").type.tensor_type.shape.dim[2].dim_value

    states = []
    for i in range(layers):
        rename(model, f"layers.{i}.x_next", f"residual.{i}")
        states.append(f"residual.{i}")
    graph.output.extend(h.make_tensor_value_info(name, T.FLOAT, ["batch_size", "sequence_length", width]) for name in [*states, "hidden"])
    graph.output.extend([
        h.make_tensor_value_info("output_matrix", T.FLOAT, [vocabulary, width]),
        h.make_tensor_value_info("output_norm", T.FLOAT, [width]),
    ])

    steered = int(DEPTH * layers)
    after = only([n for n in graph.node if f"residual.{steered}" in n.output and n.op_type == "SkipSimplifiedLayerNormalization"])
    after.input.append(f"steering.{steered}")
    graph.input.append(h.make_tensor_value_info(f"steering.{steered}", T.FLOAT, [width]))
    return model


def main():
    for path in sys.argv[1:]:
        onnx.save(reveal(onnx.load(path)), path)


if __name__ == "__main__":
    main()
