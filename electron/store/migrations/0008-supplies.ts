/**
 * What the kiosk uses up, and who filled it up. `job` is the highest number of a job at that moment: whatever was printed
 * after it has been used since. A test card is a job too; SQLite changes no CHECK, so the table is made anew.
 */
export const sql = `
CREATE TABLE job_with_test_cards (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('print-card', 'print-slip', 'print-test-card')),
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('intended', 'sending', 'accepted', 'confirmed', 'failed', 'uncertain', 'expired')),
  device_reference INTEGER,
  copy INTEGER NOT NULL,
  reasons TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO job_with_test_cards
  (number, key, kind, subject, state, device_reference, copy, reasons, created_at, changed_at)
  SELECT number, key, kind, subject, state, device_reference, copy, reasons, created_at, changed_at FROM job;
DROP TABLE job;
ALTER TABLE job_with_test_cards RENAME TO job;
CREATE INDEX job_by_subject ON job (subject, number);
CREATE INDEX job_by_state ON job (kind, state);
CREATE INDEX job_by_time ON job (kind, created_at);

CREATE TABLE slip_paper (
  job TEXT PRIMARY KEY,
  millimetres INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE supply_count (
  number INTEGER PRIMARY KEY,
  supply TEXT NOT NULL CHECK (supply IN ('cards', 'ribbon', 'slip-paper', 'booklets')),
  act TEXT NOT NULL CHECK (act IN ('refilled', 'corrected', 'taken')),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  staff INTEGER NOT NULL,
  job INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX supply_count_by_supply ON supply_count (supply, number);

CREATE INDEX audit_event_by_device
  ON audit_event (iif(json_valid(details), details ->> '$.device', NULL), number)
  WHERE kind IN ('device-fault', 'device-recovered');
CREATE INDEX outbox_refused ON outbox (number) WHERE state = 'refused';
`;
