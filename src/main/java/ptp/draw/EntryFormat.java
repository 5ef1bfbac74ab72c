package ptp.draw;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.SceneState;
import ptp.domain.Task;

/** An entry as bytes: its kind, then what it holds; a changed pixel takes 8 bytes, a scene 85. */
final class EntryFormat {
  private static final int BEGUN = 1;
  private static final int DONE = 2;
  private static final int UNDONE = 3;
  private static final int REDONE = 4;
  private static final int DONE_IN_SCENE = 5;
  private static final int AIMED = 6;

  private EntryFormat() {}

  static byte[] bytes(Entry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(entry, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void write(Entry entry, DataOutputStream out) throws IOException {
    switch (entry) {
      case Entry.Begun(Frame start, Frame goal) -> {
        out.writeByte(BEGUN);
        out.write(start.rgb());
        out.write(goal.rgb());
      }
      case Entry.Done(Edit edit) -> {
        boolean scenes = !edit.scenes().equals(Edit.Scenes.NONE);
        out.writeByte(scenes ? DONE_IN_SCENE : DONE);
        writeEdit(edit, out);
        if (scenes) writeScenes(edit.scenes(), out);
      }
      case Entry.Undone() -> out.writeByte(UNDONE);
      case Entry.Redone() -> out.writeByte(REDONE);
      case Entry.Aimed(Task task) -> {
        out.writeByte(AIMED);
        out.writeUTF(task.name());
      }
    }
  }

  private static void writeEdit(Edit edit, DataOutputStream out) throws IOException {
    out.writeUTF(edit.kind().name());
    out.writeByte(edit.side().ordinal());
    out.writeShort(edit.at().length);
    for (int i = 0; i < edit.at().length; i++) {
      out.writeShort(edit.at()[i]);
      writeColour(edit.before()[i], out);
      writeColour(edit.after()[i], out);
    }
  }

  private static void writeScenes(Edit.Scenes scenes, DataOutputStream out) throws IOException {
    writeScene(scenes.before(), out);
    writeScene(scenes.after(), out);
  }

  private static void writeScene(Optional<SceneState> scene, DataOutputStream out) throws IOException {
    out.writeBoolean(scene.isPresent());
    if (scene.isEmpty()) return;
    for (float number : scene.get().toArray()) out.writeFloat(number);
  }

  private static void writeColour(int rgb, DataOutputStream out) throws IOException {
    out.writeByte(rgb >> 16);
    out.writeShort(rgb);
  }

  /**
   * @throws IOException when the bytes are not an entry of this version
   */
  static Entry read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case BEGUN -> new Entry.Begun(readFrame(in), readFrame(in));
      case DONE -> new Entry.Done(readEdit(in, false));
      case DONE_IN_SCENE -> new Entry.Done(readEdit(in, true));
      case UNDONE -> new Entry.Undone();
      case REDONE -> new Entry.Redone();
      case AIMED -> new Entry.Aimed(task(in.readUTF()));
      default -> throw new IOException("entry of unknown kind " + kind);
    };
  }

  private static Frame readFrame(DataInputStream in) throws IOException {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    in.readFully(rgb);
    return Frame.observation(rgb);
  }

  private static Edit readEdit(DataInputStream in, boolean scenes) throws IOException {
    EditKind kind = kind(in.readUTF());
    Edit.Side side = side(in.readUnsignedByte());
    int count = in.readUnsignedShort();
    int[] at = new int[count];
    int[] before = new int[count];
    int[] after = new int[count];
    for (int i = 0; i < count; i++) {
      at[i] = place(in.readUnsignedShort());
      before[i] = readColour(in);
      after[i] = readColour(in);
    }
    Edit.Scenes shown = scenes ? new Edit.Scenes(readScene(in), readScene(in)) : Edit.Scenes.NONE;
    return new Edit(kind, side, at, before, after, shown);
  }

  private static Optional<SceneState> readScene(DataInputStream in) throws IOException {
    if (!in.readBoolean()) return Optional.empty();
    float[] numbers = new float[SceneState.COLUMNS.size()];
    for (int i = 0; i < numbers.length; i++) numbers[i] = in.readFloat();
    try {
      return Optional.of(SceneState.of(numbers));
    } catch (ArrayIndexOutOfBoundsException unknown) {
      throw new IOException("a scene of another version", unknown);
    }
  }

  private static EditKind kind(String name) throws IOException {
    for (EditKind kind : EditKind.values()) if (kind.name().equals(name)) return kind;
    throw new IOException("edit of unknown kind " + name);
  }

  private static Task task(String name) throws IOException {
    for (Task task : Task.values()) if (task.name().equals(name)) return task;
    throw new IOException("there is no task " + name);
  }

  private static Edit.Side side(int i) throws IOException {
    if (i >= Edit.Side.values().length) throw new IOException("there is no side " + i);
    return Edit.Side.values()[i];
  }

  private static int place(int i) throws IOException {
    if (i >= Pixels.SIZE * Pixels.SIZE) throw new IOException("pixel " + i + " is outside the picture");
    return i;
  }

  private static int readColour(DataInputStream in) throws IOException {
    return in.readUnsignedByte() << 16 | in.readUnsignedShort();
  }
}
