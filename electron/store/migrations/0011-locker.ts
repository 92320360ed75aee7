/**
 * The document locker. A stay is what lies in a cell, from the moment the cell is reserved for it; no cell has two. Who it is for
 * is sealed, and found by pseudonyms. An unlock is a job too; SQLite changes no CHECK, so the table is made anew.
 */
export const sql = `
CREATE TABLE job_with_unlocks (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('print-card', 'print-slip', 'print-test-card', 'unlock-door')),
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('intended', 'sending', 'accepted', 'confirmed', 'failed', 'uncertain', 'expired')),
  device_reference INTEGER,
  copy INTEGER NOT NULL,
  reasons TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO job_with_unlocks
  (number, key, kind, subject, state, device_reference, copy, reasons, created_at, changed_at)
  SELECT number, key, kind, subject, state, device_reference, copy, reasons, created_at, changed_at FROM job;
DROP TABLE job;
ALTER TABLE job_with_unlocks RENAME TO job;
CREATE INDEX job_by_subject ON job (subject, number);
CREATE INDEX job_by_state ON job (kind, state);
CREATE INDEX job_by_time ON job (kind, created_at);

CREATE TABLE locker_board (
  name TEXT PRIMARY KEY,
  shut_is INTEGER NOT NULL CHECK (shut_is IN (0, 1)),
  status_bytes TEXT NOT NULL CHECK (status_bytes IN ('first-byte-first', 'last-byte-first')),
  pulse_milliseconds INTEGER NOT NULL,
  staff INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE locker_cell (
  name TEXT PRIMARY KEY,
  out_since INTEGER,
  out_by INTEGER,
  used_at INTEGER NOT NULL DEFAULT 0,
  door TEXT CHECK (door IN ('open', 'closed')),
  door_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE stay (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('document', 'papers')),
  cell TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('reserved', 'inside', 'opened', 'taken', 'taken-back', 'cancelled', 'lost')),
  holder TEXT,
  document TEXT,
  sealed BLOB,
  put_in_by INTEGER,
  reserved_at INTEGER NOT NULL,
  inside_at INTEGER,
  over_at INTEGER,
  over_by TEXT,
  reminded_at INTEGER,
  code_serial INTEGER NOT NULL DEFAULT 0,
  code_salt TEXT
) STRICT;
CREATE UNIQUE INDEX stay_in_cell ON stay (cell) WHERE state IN ('reserved', 'inside', 'opened');
CREATE UNIQUE INDEX stay_of_document ON stay (document) WHERE document IS NOT NULL AND state IN ('reserved', 'inside', 'opened');
CREATE INDEX stay_of_holder ON stay (holder, number);
CREATE INDEX stay_by_document ON stay (document, number);
CREATE INDEX stay_waiting ON stay (inside_at) WHERE state IN ('inside', 'opened');
CREATE INDEX stay_reserved ON stay (number) WHERE state = 'reserved';

CREATE INDEX stay_over ON stay (over_at) WHERE over_at IS NOT NULL AND sealed IS NOT NULL;

CREATE TABLE pickup_code (
  hash TEXT PRIMARY KEY,
  stay INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  replaced_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX pickup_code_of_stay ON pickup_code (stay);
CREATE INDEX pickup_code_replaced ON pickup_code (replaced_at) WHERE replaced_at IS NOT NULL;

CREATE TABLE wrong_pickup_codes (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  count INTEGER NOT NULL,
  since INTEGER NOT NULL
) STRICT;

CREATE TABLE collector (
  stay INTEGER NOT NULL,
  person TEXT NOT NULL,
  sealed BLOB NOT NULL,
  named_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (stay, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX collector_by_person ON collector (person, stay);

CREATE TABLE unlock (
  job TEXT PRIMARY KEY,
  cell TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('put-in', 'leave', 'collect', 'take-back', 'look')),
  stay INTEGER,
  who TEXT NOT NULL,
  opened_at INTEGER,
  over_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX unlock_under_way ON unlock (cell) WHERE over_at IS NULL;
CREATE INDEX unlock_of_stay ON unlock (stay) WHERE stay IS NOT NULL;

CREATE TABLE door_difference (
  number INTEGER PRIMARY KEY,
  cell TEXT NOT NULL,
  kind TEXT NOT NULL,
  stay INTEGER,
  job TEXT,
  since INTEGER NOT NULL,
  settled_at INTEGER
) STRICT;
CREATE INDEX door_difference_waiting ON door_difference (number) WHERE settled_at IS NULL;
CREATE UNIQUE INDEX door_difference_open ON door_difference (cell, kind) WHERE settled_at IS NULL;
`;
