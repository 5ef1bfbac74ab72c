package ptp.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;

final class ForwardingEnvironmentTest {
  private static final float[] ACTION = {.5f, -.5f, .2f, 0, 1};

  private static Environment wrapped() {
    return new ForwardingEnvironment(Tabletop.create(TabletopOptions.defaults())) {};
  }

  @Test
  void aWrapperActsAsWhatItWraps() {
    try (Environment plain = Tabletop.create(TabletopOptions.defaults());
        Environment wrapper = wrapped()) {
      plain.reset(Task.B, new Seed(3));
      wrapper.reset(Task.B, new Seed(3));
      assertArrayEquals(plain.step(ACTION).seen().frame().rgb(), wrapper.step(ACTION).seen().frame().rgb());
      assertArrayEquals(plain.observe().frame().rgb(), wrapper.observe().frame().rgb());
      assertArrayEquals(plain.render(20, 10).rgb(), wrapper.render(20, 10).rgb());
      assertEquals(plain.state(), wrapper.state());
      assertEquals(plain.success(Task.B, plain.state().orElseThrow()), wrapper.success(Task.B, wrapper.state()
          .orElseThrow()));
    }
  }

  @Test
  void whatWasSavedIsThereAgain() {
    try (Environment wrapper = wrapped()) {
      wrapper.reset(new Seed(4));
      Environment.Snapshot before = wrapper.save();
      byte[] after = wrapper.step(ACTION).seen().frame().rgb();
      wrapper.restore(before);
      assertArrayEquals(after, wrapper.step(ACTION).seen().frame().rgb());
    }
  }
}
