package ptp.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import ptp.report.figure.FigureSettings;
import ptp.service.SettingsService;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;

/**
 * What the window remembers in the workspace: theme, size of the text, the page that was seen last, how figures are
 * exported, and whether the tour was taken. To be read before the window opens, off the interface thread. A setting that makes no sense counts as none.
 */
public final class WindowMemory {
  private static final String THEME = "window.theme";
  private static final String TEXT = "window.text";
  private static final String PAGE = "window.page";
  private static final String TOUR = "window.tour";
  private static final String PRINT = "figure.print";
  private static final String TAKEN = "taken";

  private final SettingsService settings;
  private final Appearance appearance = new Appearance();
  private final Optional<String> page;
  private final boolean tourTaken;
  private FigureSettings print;

  /** Reads what is remembered. */
  public WindowMemory(SettingsService settings) {
    this.settings = settings;
    settings.get(THEME).flatMap(WindowMemory::theme).ifPresent(appearance.theme()::set);
    settings.get(TEXT).ifPresent(this::scale);
    page = settings.get(PAGE);
    print = settings.get(PRINT).flatMap(FigureSettings::read).orElse(FigureSettings.USUAL);
    tourTaken = settings.get(TOUR).equals(Optional.of(TAKEN));
  }

  private static Optional<Theme> theme(String name) {
    return Arrays.stream(Theme.values()).filter(t -> name(t).equals(name)).findFirst();
  }

  private static String name(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }

  private void scale(String text) {
    try {
      appearance.setScale(Double.parseDouble(text));
    } catch (NumberFormatException unreadable) {
      appearance.normalSize();
    }
  }

  /** How the window shall look; changes are remembered once {@link #follow} was called. */
  public Appearance appearance() {
    return appearance;
  }

  /** The page that was seen last. */
  Optional<String> page() {
    return page;
  }

  /** How a figure was exported last. */
  FigureSettings print() {
    return print;
  }

  void remember(FigureSettings chosen, Executor worker) {
    print = chosen;
    put(worker, PRINT, chosen.arguments());
  }

  boolean tourTaken() {
    return tourTaken;
  }

  /**
   * Remembers every change from now on.
   *
   * @param worker writes them, in order
   */
  void follow(Pages pages, Executor worker) {
    appearance.theme().subscribe((before, now) -> put(worker, THEME, name(now)));
    appearance.scale().subscribe((before, now) -> put(worker, TEXT, now.toString()));
    pages.current().subscribe((before, now) -> put(worker, PAGE, now.id()));
  }

  void rememberTour(Executor worker) {
    put(worker, TOUR, TAKEN);
  }

  private void put(Executor worker, String name, String value) {
    worker.execute(() -> settings.put(name, value));
  }
}
