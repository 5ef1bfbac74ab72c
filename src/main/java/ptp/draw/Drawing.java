package ptp.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneState;
import ptp.domain.Task;

/** A start picture, a goal picture and every edit that led to them. Undo and redo have no limit. */
public final class Drawing {
  private static final int GREY = 0x9AA0A6;

  private final Consumer<Entry> journal;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<Frame, SceneState> renderings = new HashMap<>();
  private Frame start = Pixels.plain(GREY);
  private Frame goal = start;
  private Optional<SceneState> scene = Optional.empty();
  private Task task = Task.A;
  private int made;
  private boolean begun;

  /**
   * @param journal is told what happens, but not what is replayed
   */
  public Drawing(Consumer<Entry> journal) {
    this.journal = journal;
  }

  /** Goes through what a journal tells. */
  public void replay(List<Entry> entries) {
    entries.forEach(this::take);
  }

  public Frame start() {
    return start;
  }

  public Frame goal() {
    return goal;
  }

  /** The scene of the simulator of which the goal is the exact rendering; empty for a goal that was drawn. */
  public Optional<SceneState> scene() {
    return scene;
  }

  /** The scene of which the start is the exact rendering, where the start was once a goal of which that is known. */
  public Optional<SceneState> startScene() {
    return Optional.ofNullable(renderings.get(start));
  }

  /** The task that the drawing is for. */
  public Task task() {
    return task;
  }

  /** Says which task the drawing is for; this is no edit. */
  public void aim(Task now) {
    if (now != task) happen(new Entry.Aimed(now));
  }

  /** Whether there are pictures: false for an empty journal. */
  public boolean begun() {
    return begun;
  }

  /** Begins anew from two pictures. */
  public void begin(Frame start, Frame goal) {
    happen(new Entry.Begun(start, goal));
  }

  /** Makes an edit that leads to another, drawn picture; one that changes nothing is not remembered. */
  public void edit(EditKind kind, Edit.Side side, Frame after) {
    boolean same = side == Edit.Side.START || after.equals(goal);
    edit(kind, side, new Goal(after, same ? scene : Optional.empty()));
  }

  /** Makes an edit that leads to another picture, which may be the exact rendering of a scene. */
  public void edit(EditKind kind, Edit.Side side, Goal after) {
    Edit.Scenes scenes = new Edit.Scenes(scene, side == Edit.Side.START ? scene : after.state());
    Edit edit = Edit.between(kind, side, picture(side), after.frame(), scenes);
    if (!edit.empty()) happen(new Entry.Done(edit));
  }

  /** The edit that would be taken back. */
  public Optional<Edit> undoable() {
    return made == 0 ? Optional.empty() : Optional.of(edits.get(made - 1));
  }

  /** The edit that would be made again. */
  public Optional<Edit> redoable() {
    return made == edits.size() ? Optional.empty() : Optional.of(edits.get(made));
  }

  public void undo() {
    if (undoable().isPresent()) happen(new Entry.Undone());
  }

  public void redo() {
    if (redoable().isPresent()) happen(new Entry.Redone());
  }

  private void happen(Entry entry) {
    take(entry);
    journal.accept(entry);
  }

  private void take(Entry entry) {
    switch (entry) {
      case Entry.Begun(Frame newStart, Frame newGoal) -> restart(newStart, newGoal);
      case Entry.Done(Edit edit) -> make(edit);
      case Entry.Undone() -> undoable().ifPresent(this::takeBack);
      case Entry.Redone() -> redoable().ifPresent(this::forward);
      case Entry.Aimed(Task now) -> task = now;
    }
  }

  private void restart(Frame newStart, Frame newGoal) {
    edits.clear();
    made = 0;
    start = newStart;
    goal = newGoal;
    scene = Optional.empty();
    begun = true;
  }

  private void make(Edit edit) {
    edits.subList(made, edits.size()).clear();
    edits.add(edit);
    forward(edit);
  }

  private void forward(Edit edit) {
    made++;
    show(edit.side(), edit.applyTo(picture(edit.side())), edit.scenes().after());
  }

  private void takeBack(Edit edit) {
    made--;
    show(edit.side(), edit.revert(picture(edit.side())), edit.scenes().before());
  }

  private Frame picture(Edit.Side side) {
    return side == Edit.Side.GOAL ? goal : start;
  }

  private void show(Edit.Side side, Frame picture, Optional<SceneState> shown) {
    scene = shown;
    if (side != Edit.Side.GOAL) start = picture;
    if (side != Edit.Side.START) goal = picture;
    shown.ifPresent(state -> renderings.put(goal, state));
  }
}
