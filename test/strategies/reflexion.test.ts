import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';

const model = () =>
  answering(
    ['Yes or No', 'No', 'No', 'Yes'],
    ['Do not solve it again', 'I added wrongly.', 'I forgot the carry.'],
    ['Lessons from', 'Answer: 6', 'Answer: 4'],
    ['What is', 'Answer: 5'],
  );

it('starts afresh with its lessons, not with its attempts', async () => {
  const played = model();
  const events = await collect(play(header({ strategy: 'reflexion', options: { attempts: 4 } }), { model: played }));
  const last = played.calls.at(-2)!.messages;
  expect(last).toHaveLength(1);
  expect(last[0]!.content).toContain('- I added wrongly.\n- I forgot the carry.');
  expect(last[0]!.content).not.toContain('Answer: 5');
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: 'the verifier accepts it' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('forgets the oldest lesson when its memory is full', async () => {
  const played = model();
  const run = header({ strategy: 'reflexion', options: { attempts: 3, memory: 1 } });
  await collect(play(run, { model: played }));
  expect(played.calls).toHaveLength(7);
  expect(played.calls.at(-1)!.messages[0]!.content).toContain('wrong:\n- I forgot the carry.');
  expect(played.calls.at(-1)!.messages[0]!.content).not.toContain('I added wrongly.');
});

it('can be told by the known answer whether to go on', async () => {
  const run = header({ strategy: 'reflexion', options: { checker: 'known answer' } });
  const events = await collect(play(run, { model: model(), oracle: oracle('6') }));
  expect(events.flatMap((event) => (event.type === 'check-end' ? [event.right] : []))).toEqual([false, true]);
  expect(events.at(-1)).toMatchObject({ answer: { value: '6' } });
});
