package org.lymanscope.app.prediction;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The models that answer on the screens: none, one, or two to be compared. The first is the one
 * that a decision accepts. UI thread only.
 */
public final class ActiveModels {
  /** More could not be told apart over one spectrum. */
  public static final int MOST = 2;

  private final ObservableList<ActiveModel> models = FXCollections.observableArrayList();
  private final ObservableList<ActiveModel> view = // a field: JavaFX holds it weakly
      FXCollections.unmodifiableObservableList(models);

  /** The models, the active one first; unmodifiable. */
  public ObservableList<ActiveModel> models() {
    return view;
  }

  /**
   * Takes other models.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST}
   */
  public void set(List<ActiveModel> others) {
    if (others.size() > MOST) {
      throw new IllegalArgumentException(others.size() + " active models");
    }
    models.setAll(others);
  }
}
