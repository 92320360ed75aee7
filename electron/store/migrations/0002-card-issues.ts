/** One row for each time a holder was to be given a code and its card. */
export const sql = `
CREATE TABLE card_issue (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  holder TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'coded', 'handed-over', 'not-taken', 'ended')),
  reason TEXT NOT NULL CHECK (reason IN ('first', 'lost', 'damaged', 'expired')),
  request BLOB,
  code BLOB,
  code_id TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX card_issue_by_holder ON card_issue (holder, number);
`;
