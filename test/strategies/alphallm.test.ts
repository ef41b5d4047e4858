import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/**
 * Lines are asked for with a stop; the first line of a solution is a, b or c in turn, what follows "b" is right. The value prompt
 * and the verifier like what has a b in it.
 */
function model(firsts: readonly string[] = ['a', 'b', 'c']) {
  let line = 0;
  return scripted(({ messages, stop }) => {
    const last = messages.at(-1)!;
    const text = String(last.content);
    if (text.includes('Yes or No')) return { text: 'Yes', yes: /path b/.test(text) ? 0.9 : 0.1 };
    if (stop) return last.role === 'assistant' ? 'Answer: 8' : `path ${firsts[line++ % firsts.length]}`;
    return last.role === 'assistant' ? (/path b/.test(text) ? 'Answer: 8' : 'Answer: 3') : 'Answer: 3';
  }, 1);
}
const run = (options = {}) => header({ strategy: 'alphallm', options: { simulations: 4, growth: 0, ...options } });

it('tries different first lines, goes on where it is worth it, and weighs endings by P(True)', async () => {
  const tried = model();
  const events = await collect(play(run(), { model: tried }));
  const lines = tried.calls.filter(({ stop }) => stop);
  expect(lines.map(({ messages }) => messages[1]?.content)).toEqual([undefined, undefined, undefined, 'path b\n']);
  expect(lines[0]!.stop).toEqual(['\n']);
  // Four endings of 3 at 0.1, two of 8 at 0.9: the last one was finished by the search and cost no further line.
  expect(events.at(-1)).toMatchObject({ answer: { value: '8' } });
  expect(events.filter(({ type }) => type === 'draft-ready')).toHaveLength(5);
});

it('merges lines that say the same, after trying again', async () => {
  const tried = model(['a', 'a', 'a', 'b']);
  await collect(play(run({ simulations: 2, retries: 2 }), { model: tried }));
  expect(tried.calls.filter(({ stop }) => stop)).toHaveLength(4);
  const merged = model(['a', 'a']);
  const before = await collect(play(run({ simulations: 2, retries: 0 }), { model: merged }));
  const valued = before.flatMap((event) =>
    event.type === 'generate-end' && event.purpose === 'alphallm-value' ? [event.request.messages] : [],
  );
  expect(valued).toHaveLength(2);
  expect(valued[1]).toEqual(valued[0]);
});

it('can return the best path instead of the vote', async () => {
  const events = await collect(play(run({ final: 'best path' }), { model: model() }));
  expect(events.at(-1)).toMatchObject({ answer: { text: 'path b\nAnswer: 8', value: '8' } });
  expect(events.at(-2)).toMatchObject({ reason: 'P(True) = 0.90' });
});

it('does not search below its depth', async () => {
  const tried = model();
  await collect(play(run({ depth: 1, rootWidth: 1, simulations: 3 }), { model: tried }));
  expect(tried.calls.filter(({ stop }) => stop)).toHaveLength(1);
});
