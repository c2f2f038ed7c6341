package org.lymanscope.app.augment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** The chain as cards, those first that are done first. */
final class ChainView extends VBox {
  private final Chain chain;
  private final VBox cards = new VBox(6);
  private final Map<Step, StepCard> made = new HashMap<>();

  ChainView(Chain chain) {
    super(6);
    this.chain = chain;
    setId("augment-chain");
    getChildren()
        .addAll(
            Panels.heading("augment.chain"), Panels.hint(Text.get("augment.chain.hint")), cards);
    chain.steps().addListener((ListChangeListener<Step>) change -> show());
    show();
  }

  private void show() {
    Optional<String> focused =
        Optional.ofNullable(getScene()).map(Scene::getFocusOwner).map(Node::getId);
    made.keySet().retainAll(Set.copyOf(chain.steps()));
    for (Step step : chain.steps()) {
      if (!made.containsKey(step)) {
        made.put(step, new StepCard(chain, step, freeId(step.kind())));
      }
    }
    cards.getChildren().setAll(chain.steps().stream().map(made::get).toList());
    made.forEach((step, card) -> card.setRemovable(chain.isRemovable(step)));
    // A card that moved keeps the keys: it may be moved on.
    focused.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  /** The first of a kind has the kind's own id, the second one with a 2 behind it. */
  private String freeId(StepKind kind) {
    Set<String> taken = new HashSet<>();
    made.values().forEach(card -> taken.add(card.name()));
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> "augment-" + kind.key() + (i == 1 ? "" : "-" + i))
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }
}
