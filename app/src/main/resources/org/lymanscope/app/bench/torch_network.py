# What "lymanscope bench inference" and "lymanscope bench training" have in common: the networks in PyTorch as it comes. The
# program puts this before either of them.
import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F


class Pad(nn.Module):
    """Zeros as TensorFlow adds them for 'same'."""

    def __init__(self, before, after):
        super().__init__()
        self.both = (before, after)

    def forward(self, x):
        return F.pad(x, self.both)


def convolutions(net, dropout):
    """All convolutions, flattened, and how many numbers they give."""
    layers = []
    channels, length = net["channels"], net["bins"]
    for _ in range(net["layers"]):
        if net["same"]:
            out = -(-length // net["stride"])
            total = max((out - 1) * net["stride"] + net["kernel"] - length, 0)
            layers.append(Pad(total // 2, total - total // 2))
        else:
            out = (length - net["kernel"]) // net["stride"] + 1
        layers += [
            nn.Conv1d(channels, net["filters"], net["kernel"], net["stride"]),
            nn.BatchNorm1d(net["filters"], eps=1e-3),
            nn.ReLU(),
        ]
        if dropout:
            layers.append(nn.Dropout(dropout))
        channels, length = net["filters"], out
    return layers + [nn.Flatten()], channels * length


def common(net, width):
    """The dense layer before the heads."""
    return [nn.Linear(width, net["dense"]), nn.BatchNorm1d(net["dense"], eps=1e-3), nn.ReLU()]


def read_network():
    net = json.loads(sys.stdin.readline())
    if net["threads"] > 0:  # else as it comes
        torch.set_num_threads(net["threads"])
    torch.manual_seed(1)
    return net


def tell(model):
    print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(), "gpu": torch.cuda.is_available(),
                      "parameters": sum(p.numel() for p in model.parameters())}), flush=True)
