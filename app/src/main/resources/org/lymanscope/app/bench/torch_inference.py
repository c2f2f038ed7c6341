# The same networks in PyTorch as it comes, for "lymanscope bench inference". Reads one network as
# JSON from standard input, then lines "batch seconds"; answers each with spectra per second.


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
    layers, width = convolutions(net, 0)
    if net["heads"]:
        layers += common(net, width) + [Heads(net["dense"], net["heads"], net["boxes"])]
        width = net["heads"] * 2 * net["boxes"]
    for out in net["z"]:
        layers += [nn.Linear(width, out), nn.ReLU()]
        width = out
    if net["z"]:
        layers.append(nn.Linear(width, 1))
    return nn.Sequential(*layers).eval()


def main():
    net = read_network()
    model = build(net)
    tell(model)
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
