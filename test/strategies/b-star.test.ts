import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** What is said at each temperature, in turn, and how sure the verifier is of each answer. */
function model(said: Record<string, string[]>, sure: Record<string, number>) {
  return scripted(({ messages, temperature }) => {
    const asked = String(messages.at(-1)!.content);
    if (!asked.includes('Yes or No')) return `Answer: ${said[String(temperature)]!.shift()}`;
    return { text: 'Yes', yes: sure[/Answer: (\d+)/.exec(asked)![1]!]! };
  }, 1);
}
const run = (options = {}) =>
  header({
    strategy: 'b-star',
    options: { settings: 2, coldest: 0.5, warmest: 1.5, samples: 3, wanted: 2, ...options },
  });

it('chooses the setting with many and mostly right answers, and its most rewarded one', async () => {
  const tried = model({ 0.5: ['4', '4', '4'], 1.5: ['4', '04', '7'] }, { '4': 0.6, '04': 0.7, '7': 0.2 });
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(12);
  // Cold: one unique text, so b = 1 · 1/2. Warm with rewards over 0.2: two of two right, b = 1.
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Answer: 04' } });
  expect(events.at(-2)).toMatchObject({ reason: 'temperature 1.50, rewards over 0.2: balance 1.00' });
});

it('counts as right what the known answer says, when asked to', async () => {
  const said = () => ({ 0.5: ['4', '4', '4'], 1.5: ['4', '7', '07'] });
  const sure = { '4': 0.6, '7': 0.9, '07': 0.8 };
  const options = { right: 'the known answer' };
  const known = await collect(play(run(options), { model: model(said(), sure), oracle: oracle('7') }));
  expect(known.at(-1)).toMatchObject({ answer: { text: 'Answer: 7' } });
  const unknown = await collect(play(run(options), { model: model(said(), sure) }));
  expect(unknown.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'right' });
  expect(unknown.filter(({ type }) => type === 'check-end')).toHaveLength(0);
});
