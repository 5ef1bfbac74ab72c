package ptp.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkSetTest {
  @ParameterizedTest
  @CsvSource({"laptop-0,laptop,0", "laptop-image-12,laptop-image,12", "laptop--7,laptop,-7", "a-1-2,a-1,2"})
  void theNameOfAFolderSaysPresetAndSeed(String name, String preset, long seed) {
    NetworkSet set = new NetworkSet(preset, seed);
    assertEquals(Optional.of(set), NetworkSet.of(name));
    assertEquals(name, set.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "laptop", "laptop-", "-3", "laptop-99999999999999999999", "laptop-0.old"})
  void otherFoldersAreNone(String name) {
    assertEquals(Optional.empty(), NetworkSet.of(name));
  }
}
