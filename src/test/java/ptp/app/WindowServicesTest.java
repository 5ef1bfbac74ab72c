package ptp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.service.NetworkSet;
import ptp.ui.WorkbenchServices;
import ptp.workspace.ExampleWorkspace;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

final class WindowServicesTest {
  private static final NetworkSet OTHERS = new NetworkSet("smoke", 3);

  @TempDir private Path folder;

  @Test
  void theChoiceOfNetworksIsRememberedAsLongAsTheyAreThere() throws IOException {
    OpenWorkspace.open(folder, new Presets(Path.of("experiments")), 1).close();
    Path others = Files.createDirectories(folder.resolve("networks").resolve(OTHERS.name()));
    Files.createDirectories(folder.resolve("networks").resolve("unknown-0"));
    inWindow(services -> {
      assertEquals(List.of(OTHERS), services.all(), "of presets that are known");
      assertEquals(new NetworkSet(Presets.DEFAULT, 0), services.used());
      WorkbenchServices next = services.use(OTHERS);
      services.release();
      assertFalse(next.plans().ready(MethodId.GCP));
      return next;
    });
    inWindow(services -> {
      assertEquals(OTHERS, services.used());
      assertThrows(RuntimeException.class, () -> services.use(new NetworkSet("unknown", 0)));
      assertEquals(OTHERS, services.used(), "a refusal changes nothing");
      return services.open();
    });
    Files.delete(others);
    inWindow(services -> {
      assertEquals(new NetworkSet(Presets.DEFAULT, 0), services.used());
      return services.open();
    });
  }

  @Test
  void everyPageFindsTheExample() {
    ExampleWorkspace.provide(Path.of("assets", "example"), folder);
    inWindow(services -> {
      WorkbenchServices of = services.use(new NetworkSet("laptop", 0));
      assertEquals(folder, of.folder());
      assertEquals(folder.getFileName().toString(), of.workspace());
      assertTrue(of.plans().ready(MethodId.PTP));
      assertFalse(of.metrics().runs().isEmpty());
      assertFalse(of.data().names().isEmpty());
      assertTrue(of.metrics().runs().stream().anyMatch(run -> of.practice().filmed(run.id())));
      assertFalse(of.presets().names().isEmpty());
      assertEquals(services, of.networks());
      return of;
    });
  }

  /** Opens the workspace, and closes it as the window does. */
  private void inWindow(Function<WindowServices, WorkbenchServices> work) {
    Presets presets = new Presets(Path.of("experiments"));
    WorkbenchServices used = work.apply(new WindowServices(folder, OpenWorkspace.open(folder, presets, 1)));
    used.jobs().close();
    used.close();
  }
}
