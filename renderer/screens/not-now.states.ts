import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'not-now';

const refusals = [
  'not-eligible',
  'already-valid',
  'limit-reached',
  'no-second-proof',
  'second-proof-failed',
  'gateway-offline',
  'offline-not-by-age',
  'offline-already-made',
  'offline-card-stopped',
  'gateway-refused',
  'kiosk-fault',
] as const;

export const states: readonly ScreenState[] = [
  ...refusals.map((refusal) => stateOf(`${screen}-${refusal}`, { screen, refusal, reasons: [] })),
  stateOf(`${screen}-already-valid-until`, {
    screen,
    refusal: 'already-valid',
    date: '2027-05-19',
    reasons: [],
  }),
  stateOf(`${screen}-limit-reached-until`, {
    screen,
    refusal: 'limit-reached',
    date: '2027-01-01',
    reasons: [],
  }),
  stateOf(`${screen}-printer-out-of-order`, {
    screen,
    refusal: 'printer-out-of-order',
    reasons: ['ribbon-empty', 'output-full'],
  }),
];
