import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { memoryJournal } from '../support/memory';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const image = 'a'.repeat(64);
const run = header({ problem: { id: 'seen', prompt: 'What is this?', images: [image] } });
const seeing = () => {
  const model = scripted();
  return { ...model, can: new Set([...model.can, 'vision' as const]), calls: model.calls };
};

it('shows the pictures of a problem with the first turn to a model that sees', async () => {
  const model = seeing();
  const events = await collect(play(run, { model }));
  const [first] = model.calls[0]!.messages;
  expect(first!.content).toEqual([
    { type: 'image', blob: image },
    { type: 'text', text: expect.stringContaining('What is this?') },
  ]);
  expect(events.some(({ type }) => type === 'warning')).toBe(false);
});

it('says so when a model cannot see, and goes on without', async () => {
  const model = scripted();
  const events = await collect(play(run, { model }));
  expect(events).toContainEqual(expect.objectContaining({ type: 'warning', setting: 'image' }));
  expect(typeof model.calls[0]!.messages[0]!.content).toBe('string');
});

it('is resumed from its record like any other', async () => {
  const journal = memoryJournal();
  await collect(play(run, { journal, model: seeing() }));
  const again = seeing();
  const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
  await collect(play(run, { journal: unended, model: again }));
  expect(again.calls).toEqual([]);
});
