/**
 * Who looks after this kiosk. An id is never given twice: the audit log speaks of people by it. Names and numbers are
 * sealed; a number and a card are found by their pseudonyms.
 */
export const sql = `
CREATE TABLE staff_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number_pseudonym TEXT NOT NULL UNIQUE,
  facts BLOB NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  pin TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  last_signed_in_at INTEGER
) STRICT;
CREATE TABLE staff_role (
  member INTEGER NOT NULL REFERENCES staff_member (id),
  role TEXT NOT NULL CHECK (role IN ('clerk', 'technician', 'administrator')),
  PRIMARY KEY (member, role)
) STRICT;
CREATE TABLE staff_card (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pseudonym TEXT NOT NULL UNIQUE,
  member INTEGER NOT NULL REFERENCES staff_member (id),
  kind TEXT NOT NULL CHECK (kind IN ('identity-card', 'badge')),
  enrolled_at INTEGER NOT NULL
) STRICT;
CREATE TABLE pin_attempt (
  claim TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;
-- A command beside the kiosk asked for another first administrator.
CREATE TABLE first_start_asked (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL
) STRICT;
`;
