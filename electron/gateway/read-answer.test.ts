import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentBody, jsonBody, readAnswer } from './read-answer.ts';

const answered = (json: unknown, contentType = 'application/json') => ({
  ...{ status: 200, contentType },
  body: new TextEncoder().encode(JSON.stringify(json)),
});

test('of many mistakes the first five are told, by their places alone', () => {
  const schema = z.object(Object.fromEntries(Array.from('abcdefgh', (key) => [key, z.string()])));
  const person = Object.fromEntries(
    Array.from('abcdefgh', (key) => [key, 310105195204129926n.toString().length]),
  );
  const read = readAnswer(answered(person), jsonBody(schema));
  const places = 'a:invalid_type b:invalid_type c:invalid_type d:invalid_type e:invalid_type';
  expect(read).toEqual({
    ok: false,
    error: { code: 'gateway-answer-malformed', detail: `status-200 shape ${places}` },
  });
});

test('more mistakes than a stack can hold are a malformed answer, and throw nothing', () => {
  const endless = z.array(z.object({ list: z.array(z.string()) }));
  const read = readAnswer(answered([{ list: Array(400_000).fill(1) }]), jsonBody(endless));
  expect(read).toEqual({
    ok: false,
    error: { code: 'gateway-answer-malformed', detail: 'status-200 too-many-mistakes' },
  });
});

test('a bug in a reader is no answer of the platform: it throws', () => {
  const body = documentBody(() => {
    throw new TypeError('a bug');
  });
  expect(() => readAnswer(answered({}), body)).toThrow('a bug');
});
