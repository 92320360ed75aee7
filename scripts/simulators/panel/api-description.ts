/** What `GET /api` answers. Every body is JSON; what is wrong is answered as `{ "error": "…" }`. */
export const apiDescription = {
  'GET /api': 'this list',
  'GET /api/state': 'everything the panel shows: { devices: { NAME: { address, state } }, gateway }',
  'GET /api/events': 'the same as server-sent events: now and after each change',

  'GET /api/identity-reader/state': 'the card that lies there, the fault, the people and faults there are',
  'POST /api/identity-reader/card':
    '{ person, wrongCheckDigit? } lays somebody of the cast down; { identity: { layout, name, latinName?, number, sex, nation?, nationality?, travelPermitNumber?, birthDate, address?, issuer?, validFrom, validUntil } } anybody; { textBlockHex } any 256 bytes',
  'DELETE /api/identity-reader/card': 'lifts the card',
  'POST /api/identity-reader/fault': '{ fault }',

  'GET /api/code-scanner/state': 'the fault, and the faults there are',
  'POST /api/code-scanner/scan': '{ text, ending?: cr | lf | crlf | none }',
  'POST /api/code-scanner/fault': '{ fault }',

  'POST /api/card-printer/fault': '{ fault }',
  'POST /api/card-printer/hold': '{ at: accepted | printing | completed } holds each job there',
  'POST /api/card-printer/release': 'lets a held job go on, and holds no more',
  'POST /api/card-printer/take-card': 'takes the card from the outlet',
  'POST /api/card-printer/refill': 'cards and ribbon as new',
  'GET /api/card-printer/prints': 'what was printed, the jobs that ended without a card included',
  'GET /api/card-printer/prints/N': 'the PDF of print N',
  'GET /api/pictures/N/front': 'a PNG of its front (also: back), where pdftoppm is installed',

  'GET /api/slip-printer/state':
    'paper, what hangs from the printer, the slips, the fault and the faults there are',
  'POST /api/slip-printer/fault': '{ fault }',
  'POST /api/slip-printer/paper':
    '{ millimetres } left on the roll; below 5000 it is low, a slip may end in the middle',
  'POST /api/slip-printer/refill': 'a new roll',
  'POST /api/slip-printer/tear-off': 'takes what hangs from the printer',
  'GET /api/slip-printer/slips/N': 'a PNG of slip N as it came out, a dot a pixel',

  'GET /api/locker/state':
    'lines, boards, doors and what lies behind them, the wall, the last unlocks, the faults there are',
  'GET /api/locker/unlocks': 'every pulse that a lock got, the oldest first',
  'POST /api/locker/door': '{ board, lock, is: open | shut } moves a door by hand',
  'POST /api/locker/put-in': '{ board, lock, contents } behind an open, empty door',
  'POST /api/locker/take-out': '{ board, lock } behind an open door; answers { taken }',
  'POST /api/locker/lock':
    '{ board, lock?, spring?: opens | opens-later | stays-shut, sensor?: works | says-open | says-shut }; without lock: every lock of the board',
  'POST /api/locker/traits':
    '{ board, shutIs?: 0 | 1, statusBytes?: first-byte-first | last-byte-first, pulseMilliseconds?, baud? }',
  'POST /api/locker/fault': '{ board, fault } or { line, fault }',
  'POST /api/locker/kiosk-speed':
    '{ line, baud }: the speed at which the kiosk speaks; boards of another speed understand nothing',

  'POST /api/scan-print':
    '{ number } holds the card that was printed under this number before the scanner, where pdftoppm and zbarimg are installed',

  'GET /api/gateway/state': 'the sandbox gateway: mode, policy, people, codes',
  'GET /api/gateway/messages': 'the text messages sent, with their six digits; the newest first',
  'GET /api/gateway/suishenma/PERSON': '{ text }: what a scanner reads from this person’s 随申码',
  'POST /api/gateway/mode': '{ mode: online | offline | slow | half-open | wrong | error, slowSeconds? }',
  'POST /api/gateway/policy': 'any part of the card policy',
  'POST /api/gateway/catalogue/rename':
    '{ id, name }: the next version of the catalogue, in which this item is called so',
  '… /api/gateway/…':
    'every other path of the sandbox’s control interface; see scripts/sandbox-gateway/README.md',
} as const;
