import { z } from 'zod';
import { deviceTest } from '../../contract/staff/equipment-views.ts';
import { deviceName, supplyName } from '../../contract/staff/lines.ts';
import { countAct } from '../../contract/staff/supplies-views.ts';

const job = { job: z.string(), copy: z.int() };
const slip = {
  job: z.string(),
  slip: z
    .enum(['what-to-bring', 'question-left', 'pickup-code', 'papers-left', 'test'])
    .describe('what kind of slip, never what stands on it'),
};
const question = { question: z.int().describe('its id, never its number') };
const staff = {
  by: z
    .union([z.int(), z.string()])
    .describe('id of the member of staff; pseudonym of the name that was given to a command'),
};
/** A member of staff, by the id that never changes; their name stays out. */
const byStaff = { by: z.int().describe('id of the member of staff') };
const matter = { matter: z.string().describe('kind and id of what waited for a person') };
const guideVersion = { item: z.string(), version: z.int() };
/** The member of staff who stood beside the resident, if any. */
const helped = { helper: z.int().optional().describe('id of the member of staff') };
const member = { ...byStaff, member: z.int().describe('id of whom it is about') };
/** Who somebody at the kiosk says they are. */
const claim = {
  claim: z.string().describe('pseudonym of the number or the card'),
  with: z.enum(['number', 'card', 'own-pin', 'first-start']),
  member: z.int().nullable().describe('id, where there is such a member'),
};
const stay = { stay: z.int().describe('what lies in a cell of the locker, by its id') };
const unlock = { job: z.string(), cell: z.string() };
/** A member of staff; null: a resident, or nobody. */
const byStaffIfAny = { by: byStaff.by.nullable() };
const holder = { holder: z.string().describe('pseudonym of the identity number, never the number') };

/**
 * Every kind of event that the audit log may hold, with the shape of its details. Nothing else can be written.
 * Details hold pseudonyms and job keys, no personal data.
 */
export const eventCatalogue = {
  'kiosk-started': z.strictObject({ version: z.string() }),
  'database-restored-from-backup': z.strictObject({}),
  'identity-read': z.strictObject({ ...helped, ...holder, as: z.enum(['holder', 'agent']) }),
  'second-proof-started': z.strictObject({ ...holder }),
  'second-proof-given': z.strictObject({
    ...helped,
    ...holder,
    kind: z.enum(['phone-code', 'suishenma-scan', 'staff']),
    /** Whose word it was, where a clerk vouched. */
    by: byStaff.by.optional(),
  }),
  'second-proof-wrong': z.strictObject({ ...holder }),
  'fraud-warning-shown': z.strictObject({ ...holder }),
  'card-refused': z.strictObject({ ...helped, ...holder, refusal: z.string() }),
  'code-asked-for': z.strictObject({
    ...helped,
    ...holder,
    issue: z.string(),
    reason: z.string(),
    agent: z.string().nullable(),
  }),
  'code-issued': z.strictObject({ issue: z.string(), codeId: z.string() }),
  /** The platform was out of reach: this kiosk signed the code itself. */
  'code-signed-here': z.strictObject({
    ...helped,
    issue: z.string(),
    codeId: z.string(),
    key: z.string(),
    place: z.int(),
  }),
  'offline-issue-reconciled': z.strictObject({
    issue: z.string(),
    outcome: z.enum(['accepted', 'ended']),
    reason: z.string().nullable(),
  }),
  'signing-key-made': z.strictObject({ key: z.string() }),
  'signing-key-certified': z.strictObject({ key: z.string(), places: z.int() }),
  'signing-key-retired': z.strictObject({ key: z.string(), placesUsed: z.int() }),
  'loss-reported': z.strictObject({
    ...helped,
    ...holder,
    agent: z.string().nullable(),
    /** `kept`: the platform was out of reach and hears it later. */
    outcome: z.enum(['ended', 'kept']),
  }),
  /** A loss that was kept has reached the platform. */
  'loss-delivered': z.strictObject({ report: z.string(), ended: z.boolean() }),
  'card-checked': z.strictObject({ ...helped, verdict: z.string(), codeId: z.string().nullable() }),
  'print-intended': z.strictObject({ ...helped, ...job, issue: z.string() }),
  'print-sent': z.strictObject(job),
  'print-accepted': z.strictObject({ ...job, printerJob: z.int() }),
  'print-confirmed': z.strictObject({ ...job, by: z.enum(['printer', 'resident', 'staff', 'silence']) }),
  'print-failed': z.strictObject({ ...job, reasons: z.string(), by: z.enum(['printer', 'staff']) }),
  'print-uncertain': z.strictObject({ ...job, reasons: z.string() }),
  'print-expired': z.strictObject(job),
  'slip-intended': z.strictObject({ ...helped, ...slip }),
  'slip-sent': z.strictObject(slip),
  'slip-printed': z.strictObject(slip),
  'slip-not-printed': z.strictObject({ ...slip, trouble: z.string() }),
  'slip-cut-short': z.strictObject({ ...slip, trouble: z.string() }),
  /** The last word about it: nobody is asked later what came of a piece of paper. */
  'slip-uncertain': z.strictObject({ ...slip, trouble: z.string() }),
  'slip-expired': z.strictObject(slip),
  'card-not-taken': z.strictObject({
    issue: z.string(),
    liesThere: z.boolean(),
    retracted: z.boolean(),
  }),
  /** `guides`: the version of those that came by themselves. */
  'catalogue-updated': z.strictObject({
    version: z.int(),
    services: z.int(),
    guides: z.int().nullable(),
  }),
  'question-left': z.strictObject({ ...helped, ...question }),
  'question-claimed': z.strictObject({ ...question, ...staff }),
  'question-released': z.strictObject({ ...question, by: byStaff.by.optional() }),
  'question-closed': z.strictObject({ ...question, ...staff }),
  /** Long after it was closed. */
  'question-wiped': z.strictObject(question),
  'staff-signed-in': z.strictObject({ ...byStaff, with: z.enum(['number', 'card']) }),
  /** Somebody of the staff stands beside a resident, for this one matter. */
  'helper-came': z.strictObject(byStaff),
  'helper-left': z.strictObject(byStaff),
  'staff-signed-out': z.strictObject({ ...byStaff, how: z.enum(['by-choice', 'silence']) }),
  /** It was out of order for longer than a moment; `troubles`: its own words, a space between them. */
  'device-fault': z.strictObject({ device: deviceName, troubles: z.string() }),
  'device-recovered': z.strictObject({ device: deviceName }),
  'devices-looked-for': z.strictObject(byStaff),
  /** `job`: of a test card. */
  'device-test-begun': z.strictObject({
    ...byStaff,
    device: deviceName,
    test: deviceTest,
    job: z.string().nullable(),
  }),
  'device-test-ended': z.strictObject({ ...byStaff, device: deviceName, test: deviceTest, end: z.string() }),
  /** `failed`: the first stage that did. */
  'network-tested': z.strictObject({ ...byStaff, failed: z.string().nullable() }),
  /** `left`: how much there is since then; paper in millimetres. */
  'supply-counted': z.strictObject({ ...byStaff, supply: supplyName, act: countAct, left: z.int() }),
  'to-do-taken-on': z.strictObject({ ...matter, ...byStaff }),
  'to-do-given-back': z.strictObject({ ...matter, ...byStaff }),
  'to-do-settled': z.strictObject({ ...matter, ...byStaff, verdict: z.string() }),
  /** The platform sent it, and the phone never got it. */
  'message-undelivered': z.strictObject({ message: z.string() }),
  /** Staff saw the whole number of a phone, to ring it. */
  'message-phone-shown': z.strictObject({ message: z.string(), ...byStaff }),
  'audit-checked': z.strictObject({ ...byStaff, brokenAt: z.int().nullable() }),
  'records-exported': z.strictObject({
    ...byStaff,
    log: z.enum(['audit', 'log']),
    rows: z.int(),
    to: z.enum(['stick', 'kiosk']),
  }),
  /** `item` is the service's id in the catalogue. */
  'guide-saved': z.strictObject({ ...guideVersion, ...byStaff }),
  /** The city's or the project's guide is shown again. */
  'guide-taken-back': z.strictObject({ ...guideVersion, ...byStaff }),
  /** Written at another kiosk of the centre, brought here with a command. */
  'guide-taken-over': z.strictObject(guideVersion),
  'guides-exported': z.strictObject({ guides: z.int(), ...byStaff }),
  /** `settings`: their names. `back`: the content of which older version, 0 the configuration file alone. */
  'settings-applied': z.strictObject({
    ...byStaff,
    version: z.int(),
    settings: z.string(),
    onTrial: z.boolean(),
    back: z.int().nullable(),
  }),
  'settings-kept': z.strictObject({ ...byStaff, version: z.int() }),
  /** The version before is in force again. */
  'settings-not-kept': z.strictObject({
    version: z.int(),
    cause: z.enum(['by-choice', 'no-answer', 'not-built', 'restart']),
  }),
  /** They do not fit this build or the configuration file any more: what the file says holds instead. */
  'settings-set-aside': z.strictObject({ settings: z.string() }),
  /** What a board of the locker was taught; `doors`: so many were opened by hand, `elsewhere`: so many hang on another lock. */
  'locker-board-learned': z.strictObject({
    ...byStaff,
    board: z.string(),
    shutIs: z.int(),
    statusBytes: z.string(),
    pulseMilliseconds: z.int(),
    doors: z.int(),
    elsewhere: z.int(),
  }),
  /** Before the board is told. `behind`: in so many cells something lies, or may. */
  'locker-every-door-intended': z.strictObject({
    ...byStaff,
    board: z.string(),
    doors: z.int(),
    behind: z.int(),
  }),
  'locker-every-door-sent': z.strictObject({
    ...byStaff,
    board: z.string(),
    outcome: z.enum(['sent', 'not-sent', 'unsure']),
  }),
  'staff-pin-wrong': z.strictObject({ ...claim, wrong: z.int(), waitSeconds: z.int() }),
  /** A PIN was given while none may be. */
  'staff-held-up': z.strictObject({ ...claim, seconds: z.int() }),
  /** By a command beside the kiosk: at the next start one more administrator may enter themselves. */
  'administrator-asked-for': z.strictObject({}),
  /** The first administrator adds themselves. */
  'staff-added': z.strictObject({ ...member, roles: z.array(z.string()) }),
  'staff-roles-changed': z.strictObject({ ...member, roles: z.array(z.string()) }),
  'staff-switched': z.strictObject({ ...member, active: z.boolean() }),
  'staff-pin-set': z.strictObject(member),
  'staff-card-enrolled': z.strictObject({
    ...member,
    card: z.int(),
    kind: z.enum(['identity-card', 'badge']),
  }),
  'staff-card-removed': z.strictObject({ ...member, card: z.int() }),
  'stay-reserved': z.strictObject({
    ...stay,
    ...byStaffIfAny,
    cell: z.string(),
    kind: z.enum(['document', 'papers']),
  }),
  'stay-put-in': z.strictObject({ ...stay, ...byStaffIfAny, cell: z.string() }),
  'stay-cancelled': z.strictObject(stay),
  'stay-taken': z.strictObject({ ...stay, who: z.enum(['holder', 'named-person', 'code']) }),
  'stay-taken-back': z.strictObject({ ...stay, ...byStaff }),
  /** Staff found that it is not there. */
  'stay-lost': z.strictObject({ ...stay, ...byStaff }),
  /** It was thought taken, and is there. */
  'stay-found': z.strictObject({ ...stay, ...byStaff }),
  /** Long after it was over. */
  'stay-wiped': z.strictObject(stay),
  'stay-reminded': z.strictObject(stay),
  'pickup-code-entered': z.strictObject(stay),
  'pickup-code-over': z.strictObject(stay),
  'pickup-code-wrong': z.strictObject({ wrong: z.int(), waitSeconds: z.int() }),
  /** Messages go to another phone from now on. Which one stands nowhere but sealed. */
  'pickup-phone-corrected': z.strictObject({ ...stay, ...byStaff }),
  'pickup-code-renewed': z.strictObject({ ...stay, ...byStaff }),
  'collector-named': z.strictObject({
    ...stay,
    ...byStaffIfAny,
    person: z.string().describe('pseudonym of the identity number'),
  }),
  /** Whoever was named for it does not collect it any more. */
  'collectors-unnamed': z.strictObject({ ...stay, ...byStaff }),
  /** Staff opened it to see for themselves. */
  'cell-looked-into': z.strictObject({
    ...byStaff,
    cell: z.string(),
    reason: z.enum(['check', 'resident-asks', 'door-trouble']),
  }),
  /** Staff looked behind a door that waited for it, and what lay there was not what was remembered: they took it out. */
  'something-else-found': z.strictObject({ ...byStaff, cell: z.string() }),
  /** Its door was seen shut, and whoever put it in, or took it out, went without a word: it counts as done. */
  'stay-end-unasked': z.strictObject({ ...stay, ...byStaff, act: z.enum(['put-in', 'take-back']) }),
  'cell-switched': z.strictObject({ ...byStaffIfAny, cell: z.string(), active: z.boolean() }),
  'door-unlocking': z.strictObject({
    ...unlock,
    purpose: z.enum(['put-in', 'leave', 'collect', 'take-back', 'look']),
    stay: stay.stay.nullable(),
    ...byStaffIfAny,
    holder: z.string().nullable().describe('pseudonym of the resident'),
  }),
  'door-unlock-accepted': z.strictObject(unlock),
  /** `by`: who saw it. */
  'door-opened': z.strictObject({ ...unlock, by: z.enum(['sensor', 'person']) }),
  'door-shut': z.strictObject({ ...unlock, by: z.enum(['sensor', 'person']) }),
  'door-stayed-shut': z.strictObject({ ...unlock, by: z.enum(['sensor', 'person']) }),
  'door-not-sent': z.strictObject({ ...unlock, reason: z.string() }),
  'door-uncertain': z.strictObject(unlock),
  'door-expired': z.strictObject(unlock),
  'door-difference': z.strictObject({
    difference: z.int(),
    cell: z.string(),
    kind: z.string(),
    stay: stay.stay.nullable(),
  }),
  /** `by`: null where the kiosk saw itself what became of it. */
  'door-difference-settled': z.strictObject({
    difference: z.int(),
    cell: z.string(),
    verdict: z.enum(['inside', 'not-there', 'seen', 'passed']),
    ...byStaffIfAny,
  }),
  'report-refused': z.strictObject({ report: z.string(), reason: z.string() }),
} as const;

export type EventKind = keyof typeof eventCatalogue;
export type EventDetails<K extends EventKind> = z.infer<(typeof eventCatalogue)[K]>;
