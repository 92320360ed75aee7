/** Durable jobs, the audit chain, the outbox and the cache. What has an order has it by number: clocks can step back. */
export const sql = `
CREATE TABLE job (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('print-card')),
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('intended', 'sending', 'accepted', 'confirmed', 'failed', 'uncertain', 'expired')),
  device_reference INTEGER,
  copy INTEGER NOT NULL,
  reasons TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX job_by_subject ON job (subject, number);
CREATE INDEX job_by_state ON job (state);

CREATE TABLE audit_event (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  details TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TABLE outbox (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused')),
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_waiting ON outbox (number) WHERE state = 'waiting';

CREATE TABLE cache (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  fetched_at INTEGER NOT NULL
) STRICT;
`;
