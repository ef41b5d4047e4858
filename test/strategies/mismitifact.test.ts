import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const problem = { id: 'f', prompt: 'Ann sold 28 tickets on Monday and 36 on Tuesday. How many did Ann sell?' };
const run = (options = {}) => ({ ...header({ strategy: 'mismitifact', options }), problem });
const says = (...lines: string[]) => scripted((_request, call) => lines[call] ?? lines.at(-1)!, 1);

it('has only what strays from the evidence rewritten, and stops when nothing does', async () => {
  const model = says(
    'Ann sold 28 + 36 = 54 tickets to Bob Smith.\nAnswer: 54',
    'Ann sold 28 + 36 = 64 tickets.\nAnswer: 64',
  );
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(2);
  const edit = String(model.calls[1]!.messages[0]!.content);
  expect(edit).toContain(
    '28 + 36 = 64. The solution says 54. Wrong.\nThe name "Bob Smith" is not in the text. Wrong.\nVerdict: incorrect',
  );
  expect(edit).not.toContain('something else');
  const scores = events.filter((event) => event.type === 'verdict-ready').map(({ verdict }) => verdict.score);
  expect(scores).toEqual([0, 1]);
  expect(events.at(-1)).toMatchObject({ answer: { value: '64' } });
});

it('flags another topic', async () => {
  const model = says('Whales are big.', 'Ann sold them.');
  await collect(play(run(), { model }));
  expect(model.calls[1]!.messages[0]!.content).toContain('It speaks of something else than the text.');
});

it('allows no computed number in a counter-reply, and stops after its rounds', async () => {
  const model = says('Ann sold 28 + 36 = 64 tickets.');
  const events = await collect(play(run({ write: 'a counter-reply', computed: false }), { model }));
  expect(model.calls).toHaveLength(3);
  expect(model.calls[0]!.messages[0]!.content).toContain('corrects the claim');
  expect(model.calls[1]!.messages[0]!.content).toContain('The number 64 does not follow from the text. Wrong.');
  expect(model.calls[1]!.messages[0]!.content).toContain('Change only what is flagged');
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: '2 rounds are over' });
});
