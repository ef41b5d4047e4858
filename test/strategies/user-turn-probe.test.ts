import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { engineError } from '../../src/contract/errors';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';
import { played } from '../support/played';

const reply = 'Step 1: 2 + 2 = 4\nAnswer: 4';

it('writes the user’s turn at three temperatures and tells the kinds apart', async () => {
  const lines = [reply, 'What is 2+2?', 'And twice that?', 'Yes', 'How are you?', 'No'];
  const { calls, roles, asked, stop, answer } = await played('user-turn-probe', lines);
  expect(roles).toEqual(['actor', 'persona', 'persona', 'judge', 'persona', 'judge']);
  const persona = calls.filter((_, call) => roles[call] === 'persona');
  expect(persona.map(({ temperature }) => temperature)).toEqual([0, 0.7, 1]);
  expect(asked[1]).toContain(`User: What is 2+2?\n\nAssistant: ${reply}`);
  expect(asked[3]).toContain('User: And twice that?');
  expect(stop).toBe('1 of 3 go on from the reply: T=0 repeated question, T=0.7 follow-up, T=1 other topic');
  expect(answer).toMatchObject({ text: reply });
});

it('ties each judgement to the message it is about', async () => {
  const { verdicts, keys, roles } = await played('user-turn-probe', [reply, 'And twice that?', 'Yes']);
  expect(verdicts[0]).toMatchObject({ of: keys[roles.indexOf('persona')], by: keys[roles.indexOf('judge')] });
});

it.each([
  ['cut in half', 'Step 1: 2 + 2'],
  ['words reversed', '4 Answer: 4 = 2 + 2 1: Step'],
])('shows the reply %s as a control', async (how, shown) => {
  const { asked, answer } = await played('user-turn-probe', [reply, 'And twice that?', 'Yes'], {
    options: { reply: how },
  });
  expect(asked[1]).toContain(`Assistant: ${shown}\n`);
  expect(answer).toMatchObject({ text: reply });
});

it('takes a model that ends at once for a result, not for a failure', async () => {
  const model = scripted((_request, call) => {
    if (call === 0) return reply;
    throw engineError('EmptyOutput', 'nothing was said');
  }, 1);
  const events = await collect(play(header({ strategy: 'user-turn-probe' }), { model }));
  expect(events.at(-1)).toMatchObject({ type: 'run-end', answer: { text: reply } });
  expect(events.find((event) => event.type === 'loop-stop')).toMatchObject({
    reason: '0 of 3 go on from the reply: T=0 nothing, T=0.7 nothing, T=1 nothing',
  });
});
