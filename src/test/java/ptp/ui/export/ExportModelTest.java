package ptp.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ptp.report.figure.CurveFigure;
import ptp.report.figure.FigureSettings;
import ptp.report.figure.FigureSettings.Legend;
import ptp.report.figure.FigureTheme;

class ExportModelTest {
  private final ExportModel model = new ExportModel();
  private final CurveFigure figure = new CurveFigure("Success", List.of(), "", FigureTheme.LIGHT);

  @BeforeEach
  void open() {
    model.open(figure, new FigureSettings(120, OptionalDouble.of(70), 7.5, Legend.RIGHT));
  }

  @Test
  void itBeginsWithWhatWasChosenLast() {
    assertEquals("120", model.width().get());
    assertEquals("70", model.height().get());
    assertEquals("7.5", model.font().get());
    assertEquals(Legend.RIGHT, model.legend().get());
    assertEquals("", model.problem().get());
  }

  @Test
  void aColumnOfAPaperHasItsWidthAndTheHeightThatSuits() {
    model.fit(FigureSettings.ONE_COLUMN);
    assertEquals(Optional.of(new FigureSettings(85, OptionalDouble.empty(), 7.5, Legend.RIGHT)), model.print());
  }

  @Test
  void aBadNumberIsToldAndWhatWasTypedBeforeIsForgottenTheNextTime() {
    model.width().set("wide");
    assertEquals("The width must be a number of millimetres, not \"wide\".", model.problem().get());
    assertEquals(Optional.empty(), model.print());
    model.open(figure, FigureSettings.USUAL);
    assertEquals("", model.problem().get());
    assertEquals(Optional.of(FigureSettings.USUAL), model.print());
  }
}
