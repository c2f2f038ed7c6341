package org.lymanscope.engine.network;

import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.network.libtorch.TorchBuild;

/**
 * The PyTorch that is loaded.
 *
 * @param libraries where its libraries lie
 * @param own whether it is the user's, not the one that comes with the program
 * @param noGpu why networks cannot run on a GPU, as a sentence; empty if they can
 */
public record TorchState(TorchBuild build, Path libraries, boolean own, Optional<String> noGpu) {}
