package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * The classes to choose from. The standard ones are always there; the user's own follow, each with
 * the class that contains it, as {@code NAME<PARENT} in the settings. UI thread only.
 */
public final class ClassChoice {
  private static final String SETTING = "inspect.classes";

  private final LiveSettings settings;
  private final ObservableList<SpectralClass> classes =
      FXCollections.observableArrayList(SpectralClass.STANDARD);
  private ClassTree tree = ClassTree.standard();

  ClassChoice(LiveSettings settings) {
    this.settings = settings;
    for (String entry : settings.get().value(SETTING, "").split(",", -1)) {
      read(entry);
    }
  }

  /** The classes in the order in which they are offered; observable. */
  public ObservableList<SpectralClass> classes() {
    return classes;
  }

  /** Which class contains which. */
  public ClassTree tree() {
    return tree;
  }

  /**
   * Adds a class of the user's own.
   *
   * @param name see {@link SpectralClass#parse}
   * @param parent the class that contains it; empty if it stands alone
   * @return why it cannot be; empty if it was added
   */
  public Optional<String> add(String name, Optional<SpectralClass> parent) {
    try {
      SpectralClass added = SpectralClass.parse(name);
      if (classes.contains(added)) {
        return Optional.of(added.name());
      }
      parent.ifPresent(above -> tree = tree.with(added, above));
      classes.add(added);
      write();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(name);
    }
  }

  /** Takes a class of the user's own away; records that name it keep it. */
  public void remove(SpectralClass own) {
    if (!SpectralClass.STANDARD.contains(own) && classes.remove(own)) {
      write();
    }
  }

  /** The class with what contains it: {@code LAE, a kind of LBG, a kind of GALAXY}. */
  public String describe(SpectralClass some) {
    return tree.path(some).stream()
        .map(SpectralClass::name)
        .collect(Collectors.joining(" " + Text.get("inspect.classes.kindOf") + " "));
  }

  /** Whether the class is the user's own. */
  public boolean isOwn(SpectralClass some) {
    return !SpectralClass.STANDARD.contains(some);
  }

  private void read(String entry) {
    String[] parts = entry.split("<", 2);
    if (!entry.isBlank()) {
      Optional<SpectralClass> parent =
          classes.stream()
              .filter(known -> parts.length == 2 && known.name().equals(parts[1]))
              .findFirst();
      add(parts[0], parent);
    }
  }

  private void write() {
    List<String> entries = new ArrayList<>();
    for (SpectralClass own : classes) {
      if (isOwn(own)) {
        entries.add(own.name() + tree.parent(own).map(above -> "<" + above.name()).orElse(""));
      }
    }
    settings.update(old -> old.withValue(SETTING, String.join(",", entries)));
  }
}
