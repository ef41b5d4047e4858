import { expect, it } from 'vitest';
import type { Run } from '../../src/contract/run';
import { strategies } from '../../src/strategies';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';
import { scripted } from '../support/scripted';

const model = (accept: string) =>
  scripted(({ messages }, call) => {
    const asked = String(messages.at(-1)!.content);
    if (asked.includes('Yes or No')) return asked.includes(`Answer: ${accept}\n`) ? 'Yes' : 'No';
    return `Answer: ${call}`;
  }, 1);

it('tries again until the verifier accepts, and says no more than that it is wrong', async () => {
  const tried = model('2');
  const events = await collect(play(header({ strategy: 'try-again' }), { model: tried }));
  expect(tried.calls).toHaveLength(4);
  expect(tried.calls[2]!.messages.at(-1)!.content).toBe('Your answer is incorrect. Try again.');
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: 'the verifier accepts it' });
});

it('lists rejected answers when asked to', async () => {
  const tried = model('none');
  await collect(play(header({ strategy: 'try-again', options: { turns: 3, listRejected: true } }), { model: tried }));
  expect(tried.calls).toHaveLength(5);
  expect(tried.calls[2]!.messages.at(-1)!.content).toContain('These answers are wrong: 0.');
  expect(tried.calls[4]!.messages.at(-1)!.content).toContain('These answers are wrong: 0, 2.');
});

it('can ask the known answer instead, as an upper bound', async () => {
  const tried = scripted((_request, call) => `Answer: ${call}`, 1);
  const run = header({ strategy: 'try-again', options: { checker: 'known answer' } });
  const events = await collect(play(run, { model: tried, oracle: oracle('2') }));
  expect(tried.calls).toHaveLength(3);
  expect(events.filter((event) => event.type === 'check-end').map(({ right }) => right)).toEqual([false, false, true]);
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
});

it('shows the rejected answer at most twice as SPARK does', async () => {
  const tried = model('none');
  const spark = strategies.get('try-again')!.presets!.find(({ system }) => system === 66)!;
  await collect(play(header({ strategy: 'try-again', options: spark.options as Run['options'] }), { model: tried }));
  const asked = tried.calls.map(({ messages }) => String(messages.at(-1)!.content));
  expect(asked.filter((text) => text.includes('These answers are wrong'))).toHaveLength(2);
  expect(asked).toHaveLength(5);
});
