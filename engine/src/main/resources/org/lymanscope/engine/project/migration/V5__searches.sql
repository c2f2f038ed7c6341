-- Searches and their trials. What stands in search_run is what run.json in the folder says, in the others what
-- search.json says.

CREATE TABLE search_run (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  recipe TEXT NOT NULL,
  training TEXT NOT NULL,
  seed BIGINT NOT NULL,
  trials INTEGER NOT NULL,
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
  folder TEXT NOT NULL,
  deleted INTEGER NOT NULL
);

CREATE TABLE search_trial (
  search_id TEXT NOT NULL REFERENCES search_run (id),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  seconds DOUBLE PRECISION NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (search_id, number)
);

CREATE TABLE trial_setting (
  search_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (search_id, number, place),
  FOREIGN KEY (search_id, number) REFERENCES search_trial (search_id, number)
);

-- What came of each epoch: a score, or a loss with a minus.
CREATE TABLE trial_epoch (
  search_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  value DOUBLE PRECISION,
  PRIMARY KEY (search_id, number, epoch),
  FOREIGN KEY (search_id, number) REFERENCES search_trial (search_id, number)
);
