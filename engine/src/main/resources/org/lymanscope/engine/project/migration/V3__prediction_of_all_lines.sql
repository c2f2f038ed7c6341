-- How many lines the confidence is of, and the redshift from all lines together.

ALTER TABLE prediction_summary ADD COLUMN lines INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prediction_summary ADD COLUMN z_joint DOUBLE PRECISION;
ALTER TABLE prediction_summary ADD COLUMN z_joint_error DOUBLE PRECISION;
