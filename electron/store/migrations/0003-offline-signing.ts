/** Keys with which the kiosk signs codes itself, which issues it signed, and reports that name a person. */
export const sql = `
CREATE TABLE signing_key (
  number INTEGER PRIMARY KEY,
  key_id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('requested', 'certified', 'retired')),
  seed BLOB,
  certificate BLOB,
  places_used INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

ALTER TABLE card_issue ADD COLUMN signed_by TEXT NOT NULL DEFAULT 'platform'
  CHECK (signed_by IN ('platform', 'kiosk'));

ALTER TABLE outbox ADD COLUMN sealed BLOB;
`;
