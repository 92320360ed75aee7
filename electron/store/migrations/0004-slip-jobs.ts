/** Slips are printed by jobs too. SQLite changes no CHECK: the table is made anew, with all that it holds. */
export const sql = `
CREATE TABLE job_of_any_kind (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('print-card', 'print-slip')),
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('intended', 'sending', 'accepted', 'confirmed', 'failed', 'uncertain', 'expired')),
  device_reference INTEGER,
  copy INTEGER NOT NULL,
  reasons TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO job_of_any_kind
  (number, key, kind, subject, state, device_reference, copy, reasons, created_at, changed_at)
  SELECT number, key, kind, subject, state, device_reference, copy, reasons, created_at, changed_at FROM job;
DROP TABLE job;
ALTER TABLE job_of_any_kind RENAME TO job;
CREATE INDEX job_by_subject ON job (subject, number);
CREATE INDEX job_by_state ON job (kind, state);
`;
