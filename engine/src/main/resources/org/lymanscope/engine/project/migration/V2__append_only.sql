-- SQLite's way to say that records are never changed; other databases take the rights away.

CREATE TRIGGER classification_is_not_changed BEFORE UPDATE ON classification
BEGIN
  SELECT RAISE(ABORT, 'classifications are never changed');
END;

CREATE TRIGGER classification_is_not_deleted BEFORE DELETE ON classification
BEGIN
  SELECT RAISE(ABORT, 'classifications are never deleted');
END;

CREATE TRIGGER imported_row_is_not_changed BEFORE UPDATE ON imported_row
BEGIN
  SELECT RAISE(ABORT, 'imported rows are never changed');
END;

CREATE TRIGGER imported_row_is_not_deleted BEFORE DELETE ON imported_row
BEGIN
  SELECT RAISE(ABORT, 'imported rows are never deleted');
END;
