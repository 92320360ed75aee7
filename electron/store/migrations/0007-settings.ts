/** What staff changed at the kiosk, laid over the configuration file: every version whole, at most one in force and one on trial. */
export const sql = `
CREATE TABLE settings_version (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL CHECK (state IN ('trial', 'in-force', 'past', 'not-kept')),
  document TEXT NOT NULL,
  differences TEXT NOT NULL,
  by INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX settings_version_in_use ON settings_version (state) WHERE state IN ('trial', 'in-force');
`;
