package ptp.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import ptp.ui.action.Actions;
import ptp.ui.compare.ComparePage;
import ptp.ui.data.DataPage;
import ptp.ui.goal.GoalPage;
import ptp.ui.plan.PlanPage;
import ptp.ui.practice.PracticePage;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.train.TrainPage;

/** The pages in the order of the rail, and which of them is seen. A further page is one more line here. */
final class Pages {
  /** What a new workspace opens on. */
  private static final String FIRST = "plan";

  private final List<Page> all = new ArrayList<>();
  private final ObjectProperty<Page> current = new SimpleObjectProperty<>();

  Pages(WorkbenchModels models, Actions actions, Appearance look, Threads threads) {
    add("data", MaterialDesignD.DATABASE_OUTLINE, () -> new DataPage(models.data(), actions, look).node());
    add("train", MaterialDesignS.SCHOOL_OUTLINE,
        () -> new TrainPage(models.train(), models.presets(), models.curves(), models.kept(), actions, look, threads)
            .node());
    add("goal", MaterialDesignD.DRAW,
        () -> new GoalPage(models.goal(), models.importing(), models.exchange(), actions, look).node());
    add("plan", MaterialDesignM.MAP_MARKER_PATH, () -> new PlanPage(models.desk(), actions, look).node());
    add("practice", MaterialDesignP.PLAY_CIRCLE_OUTLINE,
        () -> new PracticePage(models.practice(), actions, look, threads).node());
    add("compare", MaterialDesignC.CHART_LINE,
        () -> new ComparePage(models.compare(), models.subgoals(), actions, look, threads).node());
    current.subscribe(this::show);
  }

  private void add(String id, Ikon icon, Supplier<Node> build) {
    all.add(new Page(id, Texts.get("page." + id), icon, build));
  }

  private void show(Page page) {
    all.forEach(p -> p.visible().set(p == page));
  }

  List<Page> all() {
    return List.copyOf(all);
  }

  Page get(String id) {
    return find(id).orElseThrow();
  }

  private Optional<Page> find(String id) {
    return all.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The page that is seen; null before the first one is. */
  ObjectProperty<Page> current() {
    return current;
  }

  /** Builds a page that is not built yet. Returns whether there are more of them. */
  boolean buildNext() {
    List<Page> missing = all.stream().filter(p -> !p.built()).toList();
    if (!missing.isEmpty()) missing.getFirst().node();
    return missing.size() > 1;
  }

  /** No page is seen any more. */
  void close() {
    show(null);
  }

  /** Shows a page. */
  void open(String id) {
    current.set(get(id));
  }

  /** Shows the page of that name, or the first one where there is none. */
  void openRemembered(Optional<String> id) {
    current.set(id.flatMap(this::find).orElseGet(() -> get(FIRST)));
  }
}
