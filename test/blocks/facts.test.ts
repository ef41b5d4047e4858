import { expect, it } from 'vitest';
import { factsOf } from '../../src/blocks/facts';
import type { Context, Said } from '../../src/contract/strategy';
import { collect, outcome } from '../support/collect';

const context = { note: (event: object) => ({ key: 'k', ...event }) } as Context;
const read = (text: string) => factsOf(context, { text, key: 'said' } as Said);

it('brings facts to one form and notes them as a draft', async () => {
  expect(await outcome(read('1. (a | b | c)\nand so on'))).toMatchObject({ text: 'a | b | c', key: 'said' });
  expect(await collect(read('a | b | c'))).toMatchObject([{ type: 'draft-ready', draft: { text: 'a | b | c' } }]);
});

it('keeps what was said where there are no facts in it, and counts that', async () => {
  expect(await outcome(read('nothing'))).toMatchObject({ text: 'nothing', triples: [] });
  expect(await collect(read('nothing'))).toMatchObject([{ type: 'warning' }, { type: 'draft-ready' }]);
});
