import { expect, it } from 'vitest';
import { fork } from '../../src/runs/fork';
import { collect } from '../support/collect';
import { memoryJournal } from '../support/memory';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const lines = [
  'Answer: 1',
  'Verdict: incorrect',
  'Answer: 2',
  'Verdict: incorrect',
  'Answer: 3',
  'Verdict: incorrect',
  'Answer: 4',
];
const played = async () => {
  const run = header({ strategy: 'actor-critic' });
  const journal = memoryJournal();
  await collect(play(run, { journal, model: scripted((_request, call) => lines[call]!, 1) }));
  return { run, events: journal.events };
};

it('shares the past up to a step and goes on with another critic', async () => {
  const { run, events } = await played();
  const critiques = events.filter((event) => event.type === 'generate-end' && event.role === 'critic');
  const at = critiques[1]!.key;
  const critic = { model: { engine: 'scripted', model: 'other' }, temperature: 0.3 };
  const forked = fork(run, events, at, { cast: { ...run.cast, critic } }, 5);
  expect(forked.run.id).not.toBe(run.id);
  expect(forked.run).toMatchObject({ createdAt: 5, forkedFrom: { run: run.id, key: at, kept: forked.events.length } });
  expect(forked.events).toEqual(events.slice(0, forked.events.length));

  const journal = memoryJournal([...forked.events]);
  const model = scripted(() => 'Verdict: correct');
  const after = await collect(play(forked.run, { journal, model }));
  expect(model.calls).toHaveLength(1);
  expect(model.calls[0]).toMatchObject({ temperature: 0.3 });
  expect(after.at(-1)).toMatchObject({ type: 'run-end', answer: { value: '2' } });
});

it('keeps to its past even when wording, seed and options are others', async () => {
  const { run, events } = await played();
  const at = events.filter(({ type }) => type === 'generate-end')[2]!.key;
  const changes = { wording: { solve: 'Other: {question}', revise: '{feedback}' }, seed: 99, options: { rounds: 1 } };
  const { run: forked, events: kept } = fork(run, events, at, changes, 5);
  const model = scripted(() => 'Answer: 9');
  const after = await collect(play(forked, { journal: memoryJournal([...kept]), model }));
  expect(model.calls).toHaveLength(1);
  expect(model.calls[0]!.messages.at(-1)!.content).toBe('Verdict: incorrect');
  expect(after.at(-1)).toMatchObject({ type: 'run-end', answer: { value: '9' } });
});

it('says so when there is no such step', async () => {
  const { run, events } = await played();
  expect(() => fork(run, events, '/7#0', {}, 5)).toThrow("has no event '/7#0'");
});
