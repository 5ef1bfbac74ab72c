package ptp.ui.data;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import ptp.service.DataService;
import ptp.ui.action.Actions;
import ptp.ui.page.FrameUse;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;

/** The Data page. */
public final class DataModule implements PageModule {
  private final PageHost host;
  private final List<FrameUse> uses;
  private final DataModel model;

  /**
   * @param uses what other pages do with a frame
   */
  public DataModule(PageHost host, DataService data, List<FrameUse> uses) {
    this.host = host;
    this.uses = uses;
    model = new DataModel(data, () -> host.threads().latest(host.threads().own()), host.threads().reading());
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignD.DATABASE_OUTLINE;
  }

  @Override
  public void connect(Actions actions, ObservableBooleanValue visible) {
    DataActions.declare(actions, model, visible, uses);
    DataActions.declareImport(actions, model.importing(), host.files(), host.folder());
    model.visible().bind(visible);
  }

  @Override
  public Node build(Actions actions) {
    return new DataPage(model, uses, actions, host.appearance()).node();
  }
}
