import { expect, test } from 'vitest';
import { resident } from '../../../tests/support/resident.ts';
import type { IdentityReader, ReaderState } from '../../devices/identity-reader/identity-reader.ts';
import { watchLyingCards } from './lying-cards.ts';

function readerSeeing(first: ReaderState) {
  let state = first;
  let listener = (_: ReaderState) => {};
  const reader: IdentityReader = {
    get state() {
      return state;
    },
    sensesRemoval: true,
    subscribe: (listen) => {
      listener = listen;
      return () => {};
    },
    close: async () => {},
  };
  const sees = (next: ReaderState) => {
    state = next;
    listener(next);
  };
  return { reader, sees };
}

const card = (presence: number): ReaderState => ({ kind: 'card', card: resident('1952-04-12'), presence });

test('a card that lay there when the kiosk started is nobody’s; one laid down later is the resident’s', () => {
  const { reader, sees } = readerSeeing({ kind: 'offline' });
  const lying = watchLyingCards(reader, () => false);
  sees({ kind: 'reading' });
  sees(card(1));
  expect(lying.staleUpToPresence()).toBe(1);
  sees({ kind: 'empty' });
  sees(card(2));
  expect(lying.staleUpToPresence()).toBe(1);
});

test('a card that lies there when a session ends is not the next resident’s, even if the reader was silent just then', () => {
  const { reader, sees } = readerSeeing({ kind: 'empty' });
  const lying = watchLyingCards(reader, () => false);
  sees(card(1));
  sees({ kind: 'offline' });
  lying.nextResident();
  sees(card(1));
  expect(lying.staleUpToPresence()).toBe(1);
});

test('nor is one that was being read when the session ended', () => {
  const { reader, sees } = readerSeeing({ kind: 'empty' });
  const lying = watchLyingCards(reader, () => false);
  sees({ kind: 'reading' });
  lying.nextResident();
  sees(card(1));
  expect(lying.staleUpToPresence()).toBe(1);
  sees({ kind: 'empty' });
  sees(card(2));
  expect(lying.staleUpToPresence()).toBe(1);
});

test('what is laid down for a helper’s way in is not the resident’s; what lay there before is', () => {
  const { reader, sees } = readerSeeing({ kind: 'empty' });
  let helperComes = false;
  const lying = watchLyingCards(reader, () => helperComes);
  sees(card(1));
  helperComes = true;
  sees(card(1));
  expect(lying.isLeftBehind()).toBe(false);
  sees({ kind: 'empty' });
  sees(card(2));
  helperComes = false;
  expect(lying.isLeftBehind()).toBe(true);
  sees({ kind: 'empty' });
  sees(card(3));
  expect(lying.isLeftBehind()).toBe(false);
});

test('nor is one that was being read when the helper was through', () => {
  const { reader, sees } = readerSeeing({ kind: 'empty' });
  let helperComes = true;
  const lying = watchLyingCards(reader, () => helperComes);
  sees({ kind: 'reading' });
  helperComes = false;
  sees(card(1));
  expect(lying.isLeftBehind()).toBe(true);
});
