/** What is no JSON any more, somebody tampered with: the kiosk starts all the same, and the check of the chain says so. */
const by = `CASE WHEN NOT json_valid(details) THEN NULL
  WHEN json_type(details, '$.by') = 'integer' THEN details ->> '$.by' END`;

/**
 * What waits for a person: who took it on, and how it ended; text messages until it is known whether they arrived. The
 * list begins with what the audit log says of its last seven days: what is older was settled without the list. The audit
 * log is found by kind, and by who of the staff did something.
 */
export const sql = `
CREATE TABLE to_do_owner (
  key TEXT PRIMARY KEY,
  staff INTEGER NOT NULL,
  taken_on_at INTEGER NOT NULL
) STRICT;

CREATE TABLE to_do_settled (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  staff INTEGER NOT NULL,
  settled_at INTEGER NOT NULL
) STRICT;
CREATE INDEX to_do_settled_by_key ON to_do_settled (key);
CREATE INDEX to_do_settled_by_time ON to_do_settled (settled_at);

CREATE TABLE to_do_beginning (first_event INTEGER NOT NULL) STRICT;
INSERT INTO to_do_beginning SELECT coalesce(min(number), 1) FROM audit_event
  WHERE at >= (SELECT at FROM audit_event ORDER BY number DESC LIMIT 1) - 604800000;

CREATE TABLE sent_message (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on-its-way', 'undelivered')),
  asked INTEGER NOT NULL DEFAULT 0,
  sealed BLOB NOT NULL,
  ask_at INTEGER NOT NULL,
  sent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sent_message_by_ask_at ON sent_message (state, ask_at);

CREATE INDEX audit_event_by_kind ON audit_event (kind, number);
CREATE INDEX audit_event_by_time ON audit_event (at);
CREATE INDEX audit_event_by_staff ON audit_event (${by}, number) WHERE ${by} IS NOT NULL;
`;
