CREATE TABLE episode (
  number INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  success INTEGER NOT NULL,
  first_row INTEGER NOT NULL,
  length INTEGER NOT NULL,
  checksum INTEGER NOT NULL -- CRC-32C of its frames followed by its step rows
);
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
