import { expect, it } from 'vitest';
import type { Tool } from '../../../src/contract/tool';
import { answering } from '../../support/answering';
import { person } from '../../support/asked';
import { measured } from '../../support/measured';

const found = ['one', 'two'].map((id) => ({ id, title: id, text: `Passage ${id}.`, score: 1 }));
const call = async () => ({ ok: true, output: '', value: { passages: found, among: 2 } }) as const;
const retrieve: Tool = { name: 'retrieve', call };
const tools = new Map([['retrieve', retrieve]]);

it('tells at which stages something was changed, and whether the shadow agrees', async () => {
  const model = answering(
    ['Which short queries', 'sum of two'],
    [/person who asked[\s\S]*Which passages help/, '2'],
    [/person who asked[\s\S]*queries right/, 'shadow query'],
    [/person who asked/, 'Answer: 9'],
    ['Passage', 'Answer: 5'],
    ['2+2', 'Answer: 6'],
  );
  const { people } = person('sum of two', [1], 'Answer: 5');
  const run = { strategy: 'next-search', options: { shadow: true } };
  expect(await measured('stage-gates', run, { model, people, tools })).toEqual({
    queries: [0, 1],
    passages: [1, 1],
    answer: [0, 1],
    shadow: [1, 3],
  });
});
