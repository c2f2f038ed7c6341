-- Portable SQL: keys are UUIDs as text, times are ISO 8601 in UTC, truth values are 0 and 1.

CREATE TABLE project_fact (
  name TEXT NOT NULL PRIMARY KEY,
  fact TEXT NOT NULL
);

CREATE TABLE source (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  first_seen TEXT NOT NULL
);

CREATE TABLE classification (
  id TEXT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL UNIQUE,
  spectrum_id TEXT NOT NULL,
  native_id TEXT NOT NULL,
  object_id TEXT NOT NULL,
  inspector TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  action TEXT NOT NULL,
  class TEXT,
  z DOUBLE PRECISION,
  z_error DOUBLE PRECISION,
  z_kind TEXT,
  quality INTEGER,
  issues TEXT NOT NULL,
  remark TEXT NOT NULL,
  bookmarked INTEGER NOT NULL,
  pipeline_class TEXT,
  pipeline_z DOUBLE PRECISION,
  blind INTEGER NOT NULL,
  model_id TEXT,
  prediction TEXT,
  accepted INTEGER NOT NULL,
  supersedes TEXT REFERENCES classification (id),
  time_spent_ns BIGINT NOT NULL,
  program_version TEXT NOT NULL
);

CREATE INDEX classification_of_spectrum ON classification (spectrum_id, inspector, seq);
CREATE INDEX classification_of_inspector ON classification (inspector, seq);
CREATE INDEX classification_of_object ON classification (object_id);

CREATE TABLE imported_row (
  classification_id TEXT NOT NULL PRIMARY KEY REFERENCES classification (id),
  format TEXT NOT NULL,
  cells TEXT NOT NULL
);

CREATE TABLE prediction_summary (
  model_id TEXT NOT NULL,
  spectrum_id TEXT NOT NULL,
  class TEXT NOT NULL,
  z DOUBLE PRECISION,
  z_error DOUBLE PRECISION,
  z_kind TEXT,
  confidence DOUBLE PRECISION,
  best_line TEXT,
  made_at TEXT NOT NULL,
  program_version TEXT NOT NULL,
  PRIMARY KEY (model_id, spectrum_id)
);
