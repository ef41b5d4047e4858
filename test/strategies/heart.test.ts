import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';

const purposes = (events: readonly { type: string }[]) =>
  events.flatMap((event) => (event.type === 'generate-end' && 'purpose' in event ? [event.purpose] : []));
const model = () =>
  answering(
    ['Here are proposed solutions', 'Answer: 4'],
    ['What is', 'Answer: 0'],
    [/./, ...[1, 2, 3, 4].map((n) => `Answer: ${n}`)],
  );

it('alternates critical and encouraging cues in one conversation, then merges all attempts', async () => {
  const played = model();
  const events = await collect(play(header({ strategy: 'heart', options: { rounds: 4 } }), { model: played }));
  expect(purposes(events)).toEqual([
    'solve', 'heart-sadness', 'heart-joy', 'heart-anger', 'heart-surprise', 'aggregate',
  ]); // prettier-ignore
  expect(played.calls.map(({ messages }) => messages.length)).toEqual([1, 3, 5, 7, 9, 1]);
  const merged = String(played.calls.at(-1)!.messages[0]!.content);
  expect(merged).toContain('Solution 1:\nAnswer: 0');
  expect(merged).toContain('Solution 5:\nAnswer: 4');
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('stops at the first right attempt when the known answer decides', async () => {
  const run = header({ strategy: 'heart', options: { end: 'known answer' } });
  const events = await collect(play(run, { model: model(), oracle: oracle('2') }));
  expect(purposes(events)).toEqual(['solve', 'heart-sadness', 'heart-joy']);
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
});

it.each([
  ['critical', ['heart-sadness', 'heart-anger', 'heart-fear', 'heart-disgust', 'heart-sadness']],
  ['encouraging', ['heart-joy', 'heart-surprise', 'heart-joy', 'heart-surprise', 'heart-joy']],
  ['neutral', ['retry', 'retry', 'retry', 'retry', 'retry']],
])('keeps to a %s tone', async (tone, cues) => {
  const events = await collect(play(header({ strategy: 'heart', options: { rounds: 5, tone } }), { model: model() }));
  expect(purposes(events).slice(1, -1)).toEqual(cues);
});

it('lets the attempts vote where nothing can be read in the synthesis, and counts that', async () => {
  const played = answering(['Here are proposed', 'No idea.'], ['What is', 'Answer: 0'], [/./, 'Answer: 1']);
  const events = await collect(play(header({ strategy: 'heart', options: { rounds: 2 } }), { model: played }));
  expect(events.find((event) => event.type === 'warning')).toMatchObject({ setting: 'aggregate' });
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: '2 of 3 attempts agree' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});
