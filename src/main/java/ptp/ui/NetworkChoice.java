package ptp.ui;

import java.util.List;
import ptp.service.NetworkSet;

/** The networks that the window draws and plans with, and the others of the workspace. Not for the interface thread. */
public interface NetworkChoice {
  /** Those in use; may be asked on any thread. */
  NetworkSet used();

  /** All that were trained or begun, by name. */
  List<NetworkSet> all();

  /** The services of a window that uses others, which is remembered. */
  WorkbenchServices use(NetworkSet others);

  /** Frees the networks that were used before; their window is closed. */
  void release();
}
