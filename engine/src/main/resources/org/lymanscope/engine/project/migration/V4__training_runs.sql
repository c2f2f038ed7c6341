-- Trainings, and every number of every epoch. What stands in training_run is what run.json in the folder says.

CREATE TABLE training_run (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  recipe TEXT NOT NULL,
  recipe_file TEXT NOT NULL,
  recipe_sha256 TEXT NOT NULL,
  seed BIGINT NOT NULL,
  start_from TEXT NOT NULL,
  dataset_folder TEXT NOT NULL,
  dataset_name TEXT NOT NULL,
  dataset_id TEXT NOT NULL,
  training_rows INTEGER NOT NULL,
  validation_rows INTEGER NOT NULL,
  program TEXT NOT NULL,
  pytorch TEXT NOT NULL,
  java TEXT NOT NULL,
  operating_system TEXT NOT NULL,
  device TEXT NOT NULL,
  threads INTEGER NOT NULL,
  begun_at TEXT NOT NULL,
  started_at TEXT NOT NULL,
  seconds DOUBLE PRECISION NOT NULL,
  epochs INTEGER NOT NULL,
  best_epoch INTEGER NOT NULL,
  model_id TEXT NOT NULL,
  folder TEXT NOT NULL,
  deleted INTEGER NOT NULL
);

CREATE TABLE run_metric (
  run_id TEXT NOT NULL REFERENCES training_run (id),
  epoch INTEGER NOT NULL,
  place INTEGER NOT NULL,
  metric TEXT NOT NULL,
  number DOUBLE PRECISION,
  PRIMARY KEY (run_id, epoch, metric)
);
