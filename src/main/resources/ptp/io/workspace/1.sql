CREATE TABLE run (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  method TEXT,
  task TEXT,
  seed INTEGER NOT NULL,
  preset TEXT NOT NULL,
  observation TEXT NOT NULL,
  created INTEGER NOT NULL, -- nanoseconds since 1970
  status TEXT NOT NULL,
  recipe TEXT NOT NULL,
  trashed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX run_created ON run (trashed, created);
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  run TEXT NOT NULL REFERENCES run (id),
  name TEXT NOT NULL,
  UNIQUE (run, name)
);
CREATE TABLE point (
  series INTEGER NOT NULL REFERENCES series (id),
  step INTEGER NOT NULL,
  value REAL, -- null stands for "not a number", which SQLite cannot keep
  PRIMARY KEY (series, step)
) WITHOUT ROWID;
CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request TEXT NOT NULL,
  state TEXT NOT NULL,
  stage TEXT,
  position INTEGER NOT NULL,
  run TEXT,
  message TEXT NOT NULL
);
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
