package ptp.ui.export;

import java.util.List;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureSettings;

/** Exports figures. */
public interface FigureExporter {
  /** Asks how large a figure shall be and where it shall go, and writes it there. */
  void export(Figure figure, String name, List<String> endings);

  /** How a figure was exported last. */
  FigureSettings print();
}
