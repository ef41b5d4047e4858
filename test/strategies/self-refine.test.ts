import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const bad = 'Step 1 is wrong.\nVerdict: incorrect';
const good = 'All right.\nVerdict: correct';
const seat = (model: string) => ({ model: { engine: 'scripted', model }, temperature: 0.7 });
const run = (rounds = 4) =>
  header({ strategy: 'self-refine', options: { rounds }, cast: { actor: seat('a'), critic: seat('b') } });

it('criticises itself, sees all it wrote before, and stops when it has nothing left to say', async () => {
  const model = answering(
    ['Feedback on your solution', 'Answer: 6', 'Answer: 4'],
    ['Proposed solution:', bad, bad, good],
    ['What is', 'Answer: 5'],
  );
  const events = await collect(play(run(), { model }));
  expect(model.calls.map(({ messages }) => messages.length)).toEqual([1, 1, 3, 1, 5, 1]);
  expect(model.calls[4]!.messages.map(({ content }) => content)).toEqual([
    expect.stringContaining('What is 2+2?'),
    'Answer: 5',
    expect.stringContaining(bad),
    'Answer: 6',
    expect.stringContaining(bad),
  ]);
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: 'it has nothing against its draft' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('is its own critic even where another critic is cast', async () => {
  const model = answering(['Feedback on', 'Answer: 4'], ['Proposed solution:', bad], ['What is', 'Answer: 5']);
  const events = await collect(play(run(2), { model }));
  const roles = events.flatMap((event) => (event.type === 'generate-end' ? [event.role] : []));
  expect(roles).toEqual(['actor', 'self', 'reviser', 'self', 'reviser']);
  expect(model.calls.map(({ temperature }) => temperature)).toEqual([0.7, 0, 0.7, 0, 0.7]);
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: '2 rounds are over' });
});
