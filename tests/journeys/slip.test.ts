import { describe, expect, test } from 'vitest';
import type { Slip } from '../../electron/documents/slip.ts';
import { slipCodeText } from '../../electron/documents/slip-code-text.ts';
import { documentWords } from '../../electron/documents/words.ts';
import { dotsNotAsDrawn, dotsOnPaper, moduleDotsOf } from '../support/slip-on-paper.ts';
import { readCode } from '../support/slip-picture.ts';
import {
  type SlipPrinterAtSimulator,
  slipPrinterOverDeviceFile,
  slipPrinterOverSerial,
  slipPrinterOverTcp,
} from '../support/slip-printer-at-simulator.ts';
import { slipServiceAt } from '../support/slip-service-at-simulator.ts';
import {
  leastToBring,
  muchToBring,
  questionLeft,
  whatToBring,
  whatToBringInEnglish,
} from '../support/slips.ts';

const codeOf = (slip: Slip) =>
  slip.kind === 'what-to-bring' ? slipCodeText(slip, documentWords(slip.language)) : '';
const papersOf = ({ state, picture }: SlipPrinterAtSimulator) =>
  Promise.all(state().slips.map(({ number }) => picture(number)));

describe('a slip that says what to bring', () => {
  test.each([
    ['TCP', slipPrinterOverTcp],
    ['a serial line', slipPrinterOverSerial],
    ['a device file', slipPrinterOverDeviceFile],
  ])('comes out over %s as it was drawn, dot by dot, and a phone reads its code', async (_, open) => {
    const atSimulator = await open();
    const { service, drawn, jobs } = slipServiceAt(atSimulator);
    const stages: string[] = [];
    expect(await service.print(whatToBring, (stage) => stages.push(stage))).toEqual({ kind: 'printed' });
    expect(stages).toEqual(['drawing', 'printing']);
    const [paper = new Uint8Array(), ...others] = await papersOf(atSimulator);
    expect(others).toEqual([]);
    expect(dotsNotAsDrawn(dotsOnPaper(paper), drawn[0] ?? new Uint8Array())).toBe(0);
    expect(readCode(paper)).toBe(codeOf(whatToBring));
    expect(jobs()).toEqual(['confirmed']);
  });

  test.each([
    ['where little is known', leastToBring, 8],
    ['in English', whatToBringInEnglish, 6],
  ])('has a code of whole dots, large enough for old phones: %s', async (_, slip, dots) => {
    const atSimulator = await slipPrinterOverTcp();
    const { service } = slipServiceAt(atSimulator);
    expect(await service.print(slip, () => {})).toEqual({ kind: 'printed' });
    const [paper = new Uint8Array()] = await papersOf(atSimulator);
    expect(readCode(paper)).toBe(codeOf(slip));
    expect(moduleDotsOf(codeOf(slip), dotsOnPaper(paper))).toBe(dots);
  });

  test('comes in numbered parts where it is longer than a picture may be, each as it was drawn', async () => {
    const atSimulator = await slipPrinterOverTcp({ times: 10 });
    const { service, drawn, jobs } = slipServiceAt(atSimulator);
    expect(await service.print(muchToBring, () => {})).toEqual({ kind: 'printed' });
    const papers = await papersOf(atSimulator);
    expect(papers.length).toBeGreaterThan(1);
    const wholes = drawn.slice(-papers.length);
    for (const [index, paper] of papers.entries())
      expect(dotsNotAsDrawn(dotsOnPaper(paper), wholes[index] ?? new Uint8Array())).toBe(0);
    expect(readCode(papers.at(-1) ?? new Uint8Array())).toBe(codeOf(muchToBring));
    // One slip, one job, however many pieces of paper it takes.
    expect(jobs()).toEqual(['confirmed']);
  });
});

test('the number of a question is on the paper and nowhere else', async () => {
  const atSimulator = await slipPrinterOverTcp();
  const { service, drawn, traces } = slipServiceAt(atSimulator);
  expect(await service.print(questionLeft, () => {})).toEqual({ kind: 'printed' });
  const [paper = new Uint8Array()] = await papersOf(atSimulator);
  expect(dotsNotAsDrawn(dotsOnPaper(paper), drawn[0] ?? new Uint8Array())).toBe(0);
  expect(traces()).toContain('question-left');
  // As it is written, or its digits alone.
  expect(questionLeft.number).toBe('482 719');
  expect(`${traces()}${atSimulator.log.join('\n')}`).not.toMatch(/482 ?719/);
});

test('two who print at the same time each get their whole slip, one after the other', async () => {
  const atSimulator = await slipPrinterOverTcp();
  const { service, jobs } = slipServiceAt(atSimulator);
  const [first, second] = await Promise.all([
    service.print(leastToBring, () => {}),
    service.print(whatToBring, () => {}),
  ]);
  expect([first, second]).toEqual([{ kind: 'printed' }, { kind: 'printed' }]);
  const codes = (await papersOf(atSimulator)).map(readCode);
  expect(codes.sort()).toEqual([codeOf(leastToBring), codeOf(whatToBring)].sort());
  expect(jobs()).toEqual(['confirmed', 'confirmed']);
});
