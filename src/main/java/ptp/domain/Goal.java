package ptp.domain;

import java.util.Optional;

/**
 * A goal picture. {@code state} is the privileged state of the moment it was taken, absent for drawn goals; it serves to
 * measure success only.
 */
public record Goal(Frame frame, Optional<SceneState> state) {}
