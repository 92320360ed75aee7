/** What was learned holds for the kind of board that it was learned of; of what was kept before, nobody knows the kind. */
export const sql = `
ALTER TABLE locker_board ADD COLUMN driver TEXT;
`;
