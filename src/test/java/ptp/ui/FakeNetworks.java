package ptp.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import ptp.service.NetworkSet;

/** Three sets, of which "broken-0" cannot be used. */
final class FakeNetworks implements NetworkChoice {
  static final NetworkSet BROKEN = new NetworkSet("broken", 0);

  final AtomicInteger released = new AtomicInteger();
  private final Supplier<WorkbenchServices> services;
  private volatile NetworkSet used = new NetworkSet("laptop", 0);

  FakeNetworks(Supplier<WorkbenchServices> services) {
    this.services = services;
  }

  @Override
  public NetworkSet used() {
    return used;
  }

  @Override
  public List<NetworkSet> all() {
    return List.of(BROKEN, new NetworkSet("laptop", 0), new NetworkSet("laptop", 1));
  }

  @Override
  public WorkbenchServices use(NetworkSet others) {
    if (others.equals(BROKEN)) throw new IllegalStateException("the preset broken cannot be read");
    used = others;
    return services.get();
  }

  @Override
  public void release() {
    released.incrementAndGet();
  }
}
