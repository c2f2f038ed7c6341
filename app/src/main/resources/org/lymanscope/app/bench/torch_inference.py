# The same networks in PyTorch as it comes, for "lymanscope bench inference". Reads one network as
# JSON from standard input, then lines "batch seconds"; answers each with spectra per second.
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


class Heads(nn.Module):
    def __init__(self, width, heads, boxes):
        super().__init__()
        self.boxes = nn.ModuleList(nn.Linear(width, boxes) for _ in range(heads))
        self.offsets = nn.ModuleList(nn.Linear(width, boxes) for _ in range(heads))

    def forward(self, x):
        return torch.cat(
            [
                torch.cat([torch.sigmoid(b(x)), -0.1 + 1.2 * torch.sigmoid(o(x))], dim=1)
                for b, o in zip(self.boxes, self.offsets)
            ],
            dim=1,
        )


def build(net):
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
        channels, length = net["filters"], out
    layers.append(nn.Flatten())
    width = channels * length
    if net["heads"]:
        layers += [
            nn.Linear(width, net["dense"]),
            nn.BatchNorm1d(net["dense"], eps=1e-3),
            nn.ReLU(),
            Heads(net["dense"], net["heads"], net["boxes"]),
        ]
        width = net["heads"] * 2 * net["boxes"]
    for out in net["z"]:
        layers += [nn.Linear(width, out), nn.ReLU()]
        width = out
    if net["z"]:
        layers.append(nn.Linear(width, 1))
    return nn.Sequential(*layers).eval()


def main():
    net = json.loads(sys.stdin.readline())
    torch.set_num_threads(net["threads"])
    torch.manual_seed(1)
    model = build(net)
    print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(),
                      "parameters": sum(p.numel() for p in model.parameters())}), flush=True)
    with torch.no_grad():
        for line in sys.stdin:
            batch, seconds = line.split()
            x = torch.randn(int(batch), net["channels"], net["bins"])
            model(x)
            start, done = time.perf_counter(), 0
            while done == 0 or time.perf_counter() - start < float(seconds):
                model(x).numpy()
                done += int(batch)
            print(done / (time.perf_counter() - start), flush=True)


main()
