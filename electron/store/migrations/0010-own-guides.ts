/**
 * What this centre's staff wrote at this kiosk. Nothing is ever changed or removed: the highest version of an item is in
 * force, and one without a document gives the word back to the city. Without `by_staff`: it came from another kiosk.
 */
export const sql = `
CREATE TABLE own_guide (
  item TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  document TEXT,
  by_staff INTEGER,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (item, version)
) STRICT;
`;
