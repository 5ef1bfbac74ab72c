package ptp.ui.page;

import java.util.function.Consumer;
import org.kordamp.ikonli.Ikon;
import ptp.domain.Frame;

/**
 * Something that a page does with a frame from elsewhere.
 *
 * @param id the last part of the action's name, such as "useStart" of "data.useStart"
 */
public record FrameUse(String id, Ikon icon, Consumer<Frame> use) {}
