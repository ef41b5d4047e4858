import { expect, it } from 'vitest';
import type { Tool } from '../../src/contract/tool';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const found = ['one', 'two'].map((id) => ({ id, title: id, text: `Passage ${id}.`, score: 1 }));
const sources: string[] = [];
const retrieve: Tool = {
  name: 'retrieve',
  call: async (source) => {
    sources.push(source);
    return { ok: true, output: '', value: { passages: found, among: 2 } };
  },
};
const tools = new Map([['retrieve', retrieve]]);
const run = (options = {}) => header({ strategy: 'next-search', options });
const model = () =>
  answering(
    ['Which short queries', 'sum of two'],
    [/person who asked[\s\S]*Which passages help/, '2'],
    [/person who asked[\s\S]*queries right/, 'shadow query'],
    [/person who asked/, 'Answer: 9'],
    ['Passage', 'Answer: 5'],
    ['2+2', 'Answer: 6'],
  );

it('lets a person correct queries, passages and answer, each before what comes after', async () => {
  const { people, questions } = person('addition\nsums', [1], 'Answer: 4');
  const tried = model();
  const events = await collect(play(run(), { model: tried, people, tools }));
  expect(questions.map(({ kind }) => kind)).toEqual(['edit', 'tick', 'edit']);
  expect(JSON.parse(sources.at(-1)!)).toMatchObject({ query: ['addition', 'sums'] });
  expect(String(tried.calls[2]?.messages[0]?.content)).toContain('Passage two.');
  expect(String(tried.calls[2]?.messages[0]?.content)).not.toContain('Passage one.');
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Answer: 4' } });
});

it('can be corrected by the shadow, who knows what was decided before', async () => {
  const tried = model();
  const events = await collect(play(run({ answers: 'the persona' }), { model: tried, tools }));
  const last = tried.calls.map(({ messages }) => String(messages.at(-1)?.content)).at(-1);
  expect(last).toContain('Decided before');
  expect(last).toContain('shadow query');
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Answer: 9' } });
});

it('compares the shadow with the person where both are asked', async () => {
  const { people } = person('sum of two', [1], 'Answer: 5');
  const events = await collect(play(run({ shadow: true }), { model: model(), people, tools }));
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: '3 stages were decided; the shadow agreed at 1 of 3 gates',
  });
  expect(events.at(-1)).toMatchObject({ answer: { value: '5' } });
});
