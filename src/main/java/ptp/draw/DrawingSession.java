package ptp.draw;

import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Goal;

/** State shared by the drawing tools: drawing, preview of the current stroke, pen, selection and stamp. */
public final class DrawingSession {
  /** Largest pen, in pixels. */
  public static final int LARGEST_PEN = 16;

  private final Drawing drawing;
  private final Runnable changed;
  private Optional<Frame> unfinished = Optional.empty();
  private Optional<Selection> selection = Optional.empty();
  private Optional<Frame> emptyScene = Optional.empty();
  private Optional<Stamp> stamp = Optional.empty();
  private int colour = 0x6A2C91;
  private double size = 3;

  /**
   * @param changed is told whenever something that is seen changed
   */
  public DrawingSession(Drawing drawing, Runnable changed) {
    this.drawing = drawing;
    this.changed = changed;
  }

  /** The start picture. */
  public Frame start() {
    return drawing.start();
  }

  /** The goal as it was before the stroke that is under way. */
  public Frame goal() {
    return drawing.goal();
  }

  /** The goal as it is seen: with the stroke that is under way. */
  public Frame shown() {
    return unfinished.orElse(drawing.goal());
  }

  /** Whether a stroke is under way. */
  public boolean drawing() {
    return unfinished.isPresent();
  }

  /** Image that fills holes: the empty scene if it is known, otherwise the start image. */
  public Frame background() {
    return emptyScene.orElse(drawing.start());
  }

  public void emptyScene(Optional<Frame> scene) {
    emptyScene = scene;
  }

  public int colour() {
    return colour;
  }

  public void colour(int rgb) {
    colour = rgb & 0xFFFFFF;
    changed.run();
  }

  /** Width of the pen, in pixels. */
  public double size() {
    return size;
  }

  public void size(double pixels) {
    size = Math.clamp(pixels, 1, LARGEST_PEN);
  }

  public Optional<Stamp> stamp() {
    return stamp;
  }

  public void stamp(Stamp now) {
    stamp = Optional.of(now);
  }

  public Optional<Selection> selection() {
    return selection;
  }

  public void select(Optional<Selection> now) {
    selection = now;
    changed.run();
  }

  /** Shows what the stroke would give. */
  public void preview(Frame picture) {
    unfinished = Optional.of(picture);
    changed.run();
  }

  /** Ends the stroke with an edit. */
  public void commit(EditKind kind, Frame picture) {
    unfinished = Optional.empty();
    drawing.edit(kind, Edit.Side.GOAL, picture);
    changed.run();
  }

  /** Ends the stroke with the exact rendering of a scene. */
  public void commit(Goal rendered) {
    unfinished = Optional.empty();
    drawing.edit(EditKind.SCENE, Edit.Side.GOAL, rendered);
    changed.run();
  }

  /** Ends the stroke without one. */
  public void discard() {
    unfinished = Optional.empty();
    changed.run();
  }
}
