package ptp.ui.plan;

import ptp.service.PlanService.Query;
import ptp.ui.text.Texts;

/** From where to where is planned, in words. */
final class PlanRequestText {
  private PlanRequestText() {}

  /** "start 1", or that it is another picture. */
  static String from(Query query) {
    return query.edits().start().isPresent() ? Texts.get("plan.from.own") : Texts.get("plan.from", query.start() + 1);
  }

  /** "goal 1", or that it is a drawn one. */
  static String to(Query query) {
    return query.edits().drawn().isPresent() ? Texts.get("plan.to.drawn") : Texts.get("plan.to", query.goal() + 1);
  }

  /** "start1-goal1", for the name of a file. */
  static String inFileName(Query query) {
    String from = query.edits().start().isPresent() ? "own-start" : "start" + (query.start() + 1);
    String to = query.edits().drawn().isPresent() ? "drawn-goal" : "goal" + (query.goal() + 1);
    return from + "-" + to;
  }
}
