/** Questions that residents leave at the kiosk. An id is never given twice, also after its question was wiped. */
export const sql = `
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number_pseudonym TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'closed')),
  asked BLOB NOT NULL,
  handling BLOB,
  asked_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX question_by_state ON question (state, changed_at);
`;
