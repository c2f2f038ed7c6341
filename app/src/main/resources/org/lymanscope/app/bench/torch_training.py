# The same training in PyTorch as it comes, for "lymanscope bench training": network, loss per spectrum, Adam. Reads one
# network as JSON from standard input, then lines "batch seconds"; answers each with spectra per second.
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
        if net["dropout"]:
            layers.append(nn.Dropout(net["dropout"]))
        channels, length = net["filters"], out
    return nn.Sequential(
        *layers,
        nn.Flatten(),
        nn.Linear(channels * length, net["dense"]),
        nn.BatchNorm1d(net["dense"], eps=1e-3),
        nn.ReLU(),
        nn.Linear(net["dense"], net["heads"] * 2 * net["boxes"]),
    )


def loss_of(logits, truth, place, net):
    logits = logits.view(-1, net["heads"], 2, net["boxes"])
    box, offset = logits[:, :, 0], -0.1 + 1.2 * torch.sigmoid(logits[:, :, 1])
    with_line = truth.sum(2, keepdim=True) + 1e-7
    without = (1 - truth).sum(2, keepdim=True) + 1e-7
    entropy = truth * F.softplus(-box) / with_line + (1 - truth) * F.softplus(box) / without
    error = truth * (place.unsqueeze(2) - offset) ** 2 / with_line
    return (entropy + error).sum((1, 2)).mean()


def main():
    net = json.loads(sys.stdin.readline())
    torch.set_num_threads(net["threads"])
    torch.manual_seed(1)
    model = build(net).train()
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3, eps=1e-7)
    print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(),
                      "parameters": sum(p.numel() for p in model.parameters())}), flush=True)
    for line in sys.stdin:
        batch, seconds = line.split()
        batch = int(batch)
        x = torch.randn(batch, net["channels"], net["bins"])
        found = torch.randint(net["boxes"], (batch, net["heads"], 1))
        truth = torch.zeros(batch, net["heads"], net["boxes"]).scatter_(2, found, 1.0)
        place = torch.rand(batch, net["heads"])
        start, done = time.perf_counter(), 0
        while done == 0 or time.perf_counter() - start < float(seconds):
            optimiser.zero_grad()
            loss = loss_of(model(x), truth, place, net)
            loss.backward()
            optimiser.step()
            loss.item()
            done += batch
        print(done / (time.perf_counter() - start), flush=True)


main()
