import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';

const model = () =>
  answering(
    ['Feedback on your solution', 'Answer: 4'],
    ['Correct answer: 4', 'It is 4, not 5.'],
    ['Verdict:', 'Fine.\nVerdict: correct'],
    ['What is', 'Answer: 5'],
  );

it('always takes the second turn, even when the judge is satisfied', async () => {
  const played = model();
  const events = await collect(play(header({ strategy: 'rltf' }), { model: played }));
  expect(played.calls.map(({ messages }) => messages.length)).toEqual([1, 1, 3]);
  expect(events.flatMap((event) => (event.type === 'generate-end' ? [event.role] : []))).toEqual([
    'actor',
    'judge',
    'reviser',
  ]);
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('lets a judge read the known answer, and hides it from the actor', async () => {
  const played = model();
  await collect(
    play(header({ strategy: 'rltf', options: { informed: true } }), { model: played, oracle: oracle('4') }),
  );
  expect(played.calls[2]!.messages[2]!.content).toContain('It is [hidden], not 5.');
});
