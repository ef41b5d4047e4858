import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Drafts 0, 1, 2 …; scores by draft, in turn. */
function model(scores: Record<string, string[]>) {
  let said = 0;
  return scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    if (!asked.includes('from 0 to 100')) return `Answer: ${said++}`;
    return scores[/Answer: (\d+)/.exec(asked)![1]!]!.shift()!;
  }, 1);
}
const run = (options = {}) => header({ strategy: 'ssr-zero', options: { samples: 2, ...options } });

it('returns the sample with the best mean of several scorings', async () => {
  const tried = model({ 0: ['90', '10', '20'], 1: ['50', '60', '40'] });
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(8);
  expect(tried.calls[2]).toMatchObject({ temperature: 0.7 });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
  expect(events.at(-2)).toMatchObject({ reason: 'mean score 50 of 100' });
});

it('leaves a score it cannot read out of the mean, and counts it', async () => {
  const tried = model({ 0: ['30', 'good', 'Score: 40'], 1: ['50', '0', '10'] });
  const events = await collect(play(run(), { model: tried }));
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ answer: { value: '0' } });
});

it('translates when asked to', async () => {
  const tried = model({ 0: ['1', '1', '1'], 1: ['2', '2', '2'] });
  const problem = { id: 't', prompt: 'Guten Morgen.' };
  await collect(play({ ...run({ write: 'a translation', language: 'French' }), problem }, { model: tried }));
  expect(tried.calls[0]!.messages[0]!.content).toContain('into French:\n\nGuten Morgen.');
  expect(tried.calls[2]!.messages[0]!.content).toContain('Translation:\nAnswer: 0');
});
