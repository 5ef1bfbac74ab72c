package ptp.ui.practice;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The last episodes, one at a time: planned beside achieved. */
final class EpisodesCard {
  private final PracticeModel model;
  private final EpisodeCanvas canvas;
  private final Label which = new Label();
  private final Label how = Cards.muted(Texts.get("practice.films.how"));
  private final Label empty = Cards.muted("");
  private final Region node;

  EpisodesCard(PracticeModel model, Actions actions, FrameImages images, Appearance appearance) {
    this.model = model;
    canvas = new EpisodeCanvas(images, appearance.theme());
    canvas.setId("practice-film");
    which.setId("practice-which-film");
    empty.setId("practice-no-films");
    how.setId("practice-films-how");
    which.setMinWidth(0);
    for (Label label : new Label[] {how, empty}) label.setWrapText(true);
    WrapRow choice =
        new WrapRow(
            8, false, Cards.styled(new Label(Texts.get("practice.films")), "card-title"),
            actions.button("practice.older"), actions.button("practice.newer"), which);
    StackPane content = new StackPane(canvas, empty);
    content.setAlignment(Pos.TOP_LEFT);
    node = Cards.styled(Cards.column("card", choice, content, how), "films-card");
    appearance.scale().subscribe(canvas::requestLayout);
    model.film().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  void show() {
    Optional<Film> film = model.shownFilm();
    canvas.show(film);
    which.setText(film.map(this::title).orElse(""));
    Cards.show(canvas, film.isPresent());
    Cards.show(how, film.isPresent());
    String problem = model.view().get().films().problem();
    empty.setText(problem.isEmpty() ? Texts.get("practice.noFilms") : problem);
    Cards.show(empty, film.isEmpty());
  }

  private String title(Film film) {
    String result = Texts.get(film.followed().success() ? "practice.film.success" : "practice.film.failure");
    return Texts.get(
        "practice.film", model.film().get() + 1, model.view().get().films().list().size(), film.epoch(), result);
  }
}
