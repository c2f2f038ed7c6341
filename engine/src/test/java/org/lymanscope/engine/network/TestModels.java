package org.lymanscope.engine.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import org.lymanscope.engine.TestData;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.Initialisation;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.file.KerasFile;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Models that tests compute with. */
public final class TestModels {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private TestModels() {}

  /** PyTorch on the CPU, all on the caller's thread. */
  public static Torch torch() throws IOException {
    return Torch.start(DeviceChoice.CPU, Runnable::run, warning -> {});
  }

  /** A real QuasarNET weight file of the test data. */
  public static Model quasarNet(String file) throws IOException {
    Path path = TestData.path("quasarnet/" + file);
    return new KerasFile(path, CLOCK, "test").read();
  }

  /** Random weights with batch normalisation that does something. */
  public static Model random(NetworkSpec spec, long seed) {
    return new Model(
        new ModelCard(
            "0123456789abcdef",
            "random",
            spec,
            Preprocessing.IVAR_MEAN_RMS,
            SpectralClass.LBG,
            DecisionRule.LBG,
            JointSettings.DEFAULT,
            new Provenance("random", "", Instant.EPOCH, "test"),
            "",
            Map.of()),
        Initialisation.glorot(spec, new SplittableRandom(seed)));
  }
}
