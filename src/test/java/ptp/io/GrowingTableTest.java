package ptp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrowingTableTest {
  @TempDir private Path folder;

  @Test
  void itBeginsWithItsColumnsAndGrows() throws IOException {
    Path file = folder.resolve("t.csv");
    new GrowingTable(file, List.of("name", "n")).append(List.of(List.of("a, b", 1)));
    new GrowingTable(file, List.of("name", "n")).append(List.of(List.of("say \"c\"", 2), List.of("d", 3)));
    assertEquals("name,n\n\"a, b\",1\n\"say \"\"c\"\"\",2\nd,3\n", Files.readString(file));
  }

  @Test
  void whereItCannotBeWrittenIsSaidInASentence() {
    GrowingTable table = new GrowingTable(folder.resolve("missing/t.csv"), List.of("n"));
    var refused = assertThrows(StoreException.class, () -> table.append(List.of(List.of(1))));
    assertTrue(refused.getMessage().startsWith("cannot write "), refused.getMessage());
  }
}
