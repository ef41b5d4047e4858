import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Drafts 0, 1 …; the judge says `verdict` with what it was shown as A, and its own words so far. */
function model(verdict: (a: string, said: string) => string) {
  let drafts = 0;
  return scripted(({ messages }) => {
    const asked = String(messages[0]!.content);
    if (!asked.includes('Solution A:')) return `Answer: ${drafts++}`;
    const said = messages[1] ? String(messages[1].content) : '';
    return verdict(/Solution A:\nAnswer: (\d)/.exec(asked)![1]!, said);
  }, 1);
}
const run = (options = {}) => header({ strategy: 'j1', options });

it('makes the judge go on after every verdict, and takes the last one', async () => {
  // At first it prefers 0; after two cues, 1.
  const tried = model((a, said) => ((said.match(/Wait/g) ?? []).length < 2 === (a === '0') ? 'A' : 'B'));
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(8);
  expect(tried.calls[4]!.messages[1]).toMatchObject({
    role: 'assistant',
    content: 'A\nWait, let me check both solutions again.\nA\nWait, let me check both solutions again.\n',
  });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
  expect(events.at(-2)).toMatchObject({ reason: 'the judge prefers it in both orders' });
});

it('keeps the first answer when the judge only likes a place', async () => {
  const events = await collect(play(run({ reconsider: 0 }), { model: model(() => 'A') }));
  expect(events.at(-1)).toMatchObject({ answer: { value: '0' } });
  expect(events.at(-2)).toMatchObject({ reason: 'no pair was decided; the first one' });
});

it('keeps a verdict when thinking on brings none, and counts a judge that never gives one', async () => {
  const once = model((a, said) => (said ? 'Hm.' : a === '1' ? 'A' : 'B'));
  const kept = await collect(play(run({ reconsider: 1 }), { model: once }));
  expect(kept.at(-1)).toMatchObject({ answer: { value: '1' } });
  const silent = await collect(play(run({ reconsider: 1, begin: 'thoughts' }), { model: model(() => 'Hm.') }));
  expect(silent.filter(({ type }) => type === 'warning')).toHaveLength(2);
  expect(silent.at(-1)).toMatchObject({ answer: { value: '0' } });
});

it('lets the champion meet the next answer', async () => {
  const tried = model((a) => (a === '1' ? 'A' : 'B'));
  const events = await collect(play(run({ answers: 3, reconsider: 0 }), { model: tried }));
  expect(tried.calls).toHaveLength(7);
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});
