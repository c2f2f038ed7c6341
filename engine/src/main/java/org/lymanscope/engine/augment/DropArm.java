package org.lymanscope.engine.augment;

import java.util.List;
import java.util.SplittableRandom;
import org.lymanscope.engine.spectrum.PixelGrid;

/**
 * Takes away one arm, as when a camera fails. In a spectrum whose redshift was shifted that is what
 * is now seen where only that arm looks. A spectrum of one arm keeps it.
 *
 * @param arms names of those of which one is drawn, whatever their case; empty for any. Names that
 *     a spectrum does not have are passed over
 */
public record DropArm(List<String> arms) implements Augmentation {
  public DropArm {
    arms = List.copyOf(arms);
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    List<PixelGrid.Section> all = draft.grid().sections();
    List<PixelGrid.Section> candidates = all.stream().filter(this::isNamed).toList();
    if (all.size() < 2 || candidates.isEmpty()) {
      return;
    }
    PixelGrid.Section dropped = candidates.get(random.nextInt(candidates.size()));
    if (draft.isMoved()) {
      forgetWhereAlone(draft, all, dropped);
    } else {
      draft.observed().forget(dropped.offset(), dropped.end());
    }
  }

  private boolean isNamed(PixelGrid.Section arm) {
    return arms.isEmpty() || arms.stream().anyMatch(arm.name()::equalsIgnoreCase);
  }

  private static void forgetWhereAlone(
      SpectrumDraft draft, List<PixelGrid.Section> all, PixelGrid.Section dropped) {
    double first = dropped.wavelength().first();
    double low = first;
    double high = Math.nextUp(dropped.wavelength().last());
    for (PixelGrid.Section other : all) {
      if (other.wavelength().first() < first) {
        low = Math.max(low, Math.nextUp(other.wavelength().last()));
      } else if (other.wavelength().first() > first) {
        high = Math.min(high, other.wavelength().first());
      }
    }
    if (low < high) {
      draft.forget(low, high);
    }
  }
}
