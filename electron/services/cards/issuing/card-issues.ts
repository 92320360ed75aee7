import type Database from 'better-sqlite3';
import type { CardReason } from '../../../contract/session-view.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { IssuedCode, IssueRequest } from '../../../gateway/gateway.ts';
import type { FieldSeal } from '../../../store/sealed-field.ts';

/**
 * `asked`: the platform is to be asked, perhaps was. `coded`: the code is here, no card is known to be in a hand.
 * `handed-over`, `not-taken`, `ended`: over; what identified the person is wiped.
 */
export type CardIssueState = 'asked' | 'coded' | 'handed-over' | 'not-taken' | 'ended';

/** One holder to be given one code and its card. */
export interface CardIssue {
  /** Also the idempotency key under which the platform knows it. */
  readonly id: string;
  /** Pseudonym of the holder's identity number. */
  readonly holder: string;
  readonly state: CardIssueState;
  readonly reason: CardReason;
  /** What the platform was asked, while the issue is open. */
  readonly request: IssueRequest | undefined;
  /** Who signed its code, or is to. */
  readonly signedBy: 'platform' | 'kiosk';
  /** The code, while the issue is open and the platform has answered. */
  readonly code: IssuedCode | undefined;
}

export interface CardIssues {
  ask(issue: {
    id: string;
    holder: string;
    reason: CardReason;
    request: IssueRequest;
    signedBy?: 'kiosk';
  }): void;
  /** Keeps the code; whatever else was open for the same holder ends, since a new code ends the earlier one. */
  keepCode(id: string, code: IssuedCode): void;
  /** What is over stays as it ended. */
  close(id: string, state: 'handed-over' | 'not-taken' | 'ended'): void;
  find(id: string): CardIssue | undefined;
  /** The latest issue of this holder that is still open. */
  openOf(holder: string): CardIssue | undefined;
  /** The latest issue of this holder whose code this kiosk signed, open or over. */
  latestSignedHere(holder: string): string | undefined;
  /** All open issues with a code. */
  coded(): readonly string[];
  /** Open issues last changed before this moment (ms). */
  openSince(before: number): readonly string[];
}

interface Row {
  id: string;
  holder: string;
  state: CardIssueState;
  reason: CardReason;
  signed_by: 'platform' | 'kiosk';
  request: Uint8Array | null;
  code: Uint8Array | null;
}

type StoredCode = Omit<IssuedCode, 'payload'> & { readonly payload: string };

export function openCardIssues(parts: {
  readonly database: Database.Database;
  readonly seal: FieldSeal;
  readonly clock: Clock;
}): CardIssues {
  const { database, seal, clock } = parts;
  const insert = database.prepare(
    `INSERT INTO card_issue (id, holder, state, reason, request, signed_by, created_at, changed_at)
     VALUES (@id, @holder, 'asked', @reason, @request, @signedBy, @now, @now)`,
  );
  const setCode = database.prepare(
    `UPDATE card_issue SET state = 'coded', code = @code, code_id = @codeId, changed_at = @now WHERE id = @id`,
  );
  const endOthers = database.prepare(
    `UPDATE card_issue SET state = 'ended', request = NULL, code = NULL, changed_at = @now
     WHERE id <> @id AND state IN ('asked', 'coded')
       AND holder = (SELECT holder FROM card_issue WHERE id = @id)`,
  );
  const setClosed = database.prepare(
    `UPDATE card_issue SET state = @state, request = NULL, code = NULL, changed_at = @now
     WHERE id = @id AND state IN ('asked', 'coded')`,
  );
  const byId = database.prepare<[string], Row>('SELECT * FROM card_issue WHERE id = ?');
  const openByHolder = database.prepare<[string], Row>(
    `SELECT * FROM card_issue WHERE holder = ? AND state IN ('asked', 'coded') ORDER BY number DESC LIMIT 1`,
  );
  const signedHere = database.prepare<[string], { id: string }>(
    `SELECT id FROM card_issue WHERE holder = ? AND signed_by = 'kiosk' ORDER BY number DESC LIMIT 1`,
  );
  const allCoded = database.prepare<[], { id: string }>(`SELECT id FROM card_issue WHERE state = 'coded'`);
  const stale = database.prepare<[number], { id: string }>(
    `SELECT id FROM card_issue WHERE state IN ('asked', 'coded') AND changed_at < ?`,
  );

  function asIssue(row: Row): CardIssue {
    const code =
      row.code && (seal.unsealJson(row.code, `card_issue.code/${row.id}`) as StoredCode | undefined);
    const request = row.request && seal.unsealJson(row.request, `card_issue.request/${row.id}`);
    return {
      id: row.id,
      holder: row.holder,
      state: row.state,
      reason: row.reason,
      signedBy: row.signed_by,
      request: (request ?? undefined) as IssueRequest | undefined,
      code: code ? { ...code, payload: new Uint8Array(Buffer.from(code.payload, 'base64')) } : undefined,
    };
  }

  return {
    ask: ({ id, holder, reason, request, signedBy = 'platform' }) => {
      insert.run({
        id,
        holder,
        reason,
        signedBy,
        request: seal.sealJson(request, `card_issue.request/${id}`),
        now: clock.now(),
      });
    },
    keepCode: database.transaction((id: string, code: IssuedCode) => {
      const stored: StoredCode = { ...code, payload: Buffer.from(code.payload).toString('base64') };
      const sealed = seal.sealJson(stored, `card_issue.code/${id}`);
      setCode.run({ id, code: sealed, codeId: code.codeId, now: clock.now() });
      endOthers.run({ id, now: clock.now() });
    }),
    close: (id, state) => {
      setClosed.run({ id, state, now: clock.now() });
    },
    find: (id) => {
      const row = byId.get(id);
      return row && asIssue(row);
    },
    openOf: (holder) => {
      const row = openByHolder.get(holder);
      return row && asIssue(row);
    },
    latestSignedHere: (holder) => signedHere.get(holder)?.id,
    coded: () => allCoded.all().map((row) => row.id),
    openSince: (before) => stale.all(before).map((row) => row.id),
  };
}
