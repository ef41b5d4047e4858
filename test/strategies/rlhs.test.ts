import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Reply 0 pleases at once and fails, reply 1 the other way round. */
const model = () => {
  let said = 0;
  return scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    const first = asked.includes('Answer: 0');
    if (asked.includes('what you do now')) return 'I buy it.';
    if (asked.includes('what really happens')) return first ? 'It breaks.' : 'It lasts.';
    if (!asked.includes('from 0 to 100')) return `Answer: ${said++}`;
    if (/It breaks|It failed/.test(asked)) return '10';
    if (/It lasts|It worked/.test(asked)) return '80';
    return first ? '90' : '40';
  }, 1);
};
const run = (options = {}) => header({ strategy: 'rlhs', options });

it('chooses the reply that looks best after somebody acted on it', async () => {
  const tried = model();
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(10);
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
  expect(events.at(-2)).toMatchObject({ reason: '80 % in hindsight; 90 % was the best in foresight' });
  const hindsight = String(tried.calls[4]!.messages[0]!.content);
  expect(hindsight).toContain('What the reader did:\nI buy it.\n\nWhat came of it:\nIt breaks.');
});

it('rates every reply before and after', async () => {
  const events = await collect(play(run(), { model: model() }));
  const scores = events.filter((event) => event.type === 'verdict-ready').map(({ verdict }) => verdict.score);
  expect(scores).toEqual([0.9, 0.1, 0.4, 0.8]);
});

it('can let the known answer say what came of it, and simulates where nobody knows', async () => {
  const tried = model();
  const options = { outcome: 'known answer' };
  const known = await collect(play(run(options), { model: tried, oracle: oracle('1') }));
  expect(tried.calls).toHaveLength(8);
  expect(known.at(-1)).toMatchObject({ answer: { value: '1' } });
  const unknown = await collect(play(run(options), { model: model() }));
  expect(unknown.filter(({ type }) => type === 'warning')).toHaveLength(2);
  expect(unknown.at(-1)).toMatchObject({ answer: { value: '1' } });
});
