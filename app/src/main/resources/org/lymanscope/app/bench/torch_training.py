# The same training in PyTorch as it comes, for "lymanscope bench training": network, loss per spectrum, Adam. Reads one
# network as JSON from standard input, then lines "batch seconds"; answers each with spectra per second. On a GPU losses are
# read as rarely as ours are.


def build(net):
    layers, width = convolutions(net, net["dropout"])
    return nn.Sequential(
        *layers, *common(net, width), nn.Linear(net["dense"], net["heads"] * 2 * net["boxes"])
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
    net = read_network()
    device = "cuda" if net["gpu"] and torch.cuda.is_available() else "cpu"
    model = build(net).train().to(device)
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3, eps=1e-7)
    tell(model)
    warm = False
    for line in sys.stdin:
        batch, seconds = line.split()
        batch = int(batch)
        x = torch.randn(batch, net["channels"], net["bins"], device=device)
        found = torch.randint(net["boxes"], (batch, net["heads"], 1), device=device)
        truth = torch.zeros(batch, net["heads"], net["boxes"], device=device).scatter_(2, found, 1.0)
        place = torch.rand(batch, net["heads"], device=device)

        def step():
            optimiser.zero_grad()
            loss = loss_of(model(x), truth, place, net)
            loss.backward()
            optimiser.step()
            return loss

        if not warm:
            step().item()
            warm = True
        start, steps = time.perf_counter(), 0
        while steps == 0 or time.perf_counter() - start < float(seconds):
            for _ in range(net["read_every"]):
                loss = step()
                steps += 1
            loss.item()
        print(steps * batch / (time.perf_counter() - start), flush=True)


main()
