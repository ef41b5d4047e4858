import { expect, it } from 'vitest';
import { textOf } from '../../src/contract/engine';
import { fork } from '../../src/runs/fork';
import { collect } from '../support/collect';
import { memoryJournal } from '../support/memory';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const run = header({ strategy: 'review' });
const model = () =>
  scripted(({ messages }) => {
    const last = messages.at(-1)!;
    if (last.role === 'assistant') return ' rest.\nAnswer: 5';
    return textOf(last).includes('2+2') ? 'Two and two make 4.\nAnswer: 4' : 'Answer: 6';
  }, 1);

async function forked(begin: string) {
  const journal = memoryJournal();
  await collect(play(run, { journal, model: model() }));
  const key = journal.events.find(({ type }) => type === 'generate-end')!.key;
  return fork(run, journal.events, key, { begin }, 1);
}

it('goes on from a token with another choice: the answer begins as it is told to', async () => {
  const other = await forked('Two and two make 5,');
  expect(other.run.forkedFrom).toMatchObject({ begin: 'Two and two make 5,' });
  expect(other.run.id).not.toBe((await forked('Two and two make 3,')).run.id);
  const journal = memoryJournal([...other.events]);
  const counted = model();
  const events = await collect(play(other.run, { journal, model: counted }));
  expect(counted.calls[0]!.messages.at(-1)).toEqual({ role: 'assistant', content: 'Two and two make 5,' });
  const end = events.find((event) => event.type === 'generate-end');
  expect(end).toMatchObject({ completion: { text: 'Two and two make 5, rest.\nAnswer: 5' } });
  const { key } = end!;
  const shown = events.flatMap((event) => (event.type === 'text-delta' && event.key === key ? [event.text] : []));
  expect(shown.join('')).toBe('Two and two make 5, rest.\nAnswer: 5');
  // What comes later is asked as ever, and reads the whole answer.
  expect(textOf(counted.calls[1]!.messages.at(-1)!)).not.toContain('make 5,');
  expect(counted.calls[1]!.messages.some((one) => textOf(one) === 'Two and two make 5, rest.\nAnswer: 5')).toBe(true);
});

it('resumes from its record without asking again', async () => {
  const other = await forked('Two and two make 5,');
  const journal = memoryJournal([...other.events]);
  const events = await collect(play(other.run, { journal, model: model() }));
  const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
  const again = model();
  const replayed = await collect(play(other.run, { journal: unended, model: again }));
  expect(again.calls).toHaveLength(0);
  expect(replayed.at(-1)).toEqual(events.at(-1));
});

it('keeps the seed: all else is as it was', async () => {
  const [first, second] = [model(), model()];
  await collect(play(run, { model: first }));
  const other = await forked('Two');
  await collect(play(other.run, { journal: memoryJournal([...other.events]), model: second }));
  expect(second.calls[0]!.seed).toBe(first.calls[0]!.seed);
});

it('records tokens where a seat asks for it and the model can', async () => {
  const seat = { model: { engine: 'scripted', model: 'scripted' }, logprobs: 5 };
  const asked = header({ cast: { actor: seat } });
  const able = scripted(undefined, 1);
  await collect(play(asked, { model: able }));
  expect(able.calls[0]!.logprobs).toBe(5);
  const unable = { ...scripted(undefined, 1), can: new Set(['seed'] as const) };
  await collect(play(asked, { model: unable }));
  expect(unable.calls[0]).not.toHaveProperty('logprobs');
});
