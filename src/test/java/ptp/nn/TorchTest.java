package ptp.nn;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TorchTest {
  @Test
  void anIntelMacIsToldWhatIsMissing() {
    Exception e = assertThrows(
        UnsupportedOperationException.class, () -> Torch.refuseIntelMac("Mac OS X", "x86_64"));
    assertTrue(e.getMessage().contains("no library for Intel Macs"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X, aarch64", "Linux, amd64", "Linux, aarch64", "Windows 11, amd64"})
  void othersAreNot(String system, String processor) {
    assertDoesNotThrow(() -> Torch.refuseIntelMac(system, processor));
  }
}
