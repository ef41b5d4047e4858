import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted, type Line } from '../support/scripted';

const says = (...lines: Line[]) => scripted((_request, call) => lines[call] ?? lines.at(-1)!, 1);
const sure = (yes: number): Line => ({ text: yes > 0.5 ? 'Yes' : 'No', yes });
const run = (options = {}) => header({ strategy: 'revise', options: { samples: 1, ...options } });

it('refines what it is not sure of, seeing only the last attempt, and stops when it is', async () => {
  const model = says('Answer: 5', sure(0.2), 'Answer: 6', sure(0.3), 'Answer: 4', sure(0.9));
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(6);
  expect(model.calls[4]!.messages.map(({ content }) => content).slice(1)).toEqual([
    'Answer: 6',
    expect.stringContaining('Review your solution'),
  ]);
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('stops after the refinements it was given; the attempts vote by confidence', async () => {
  const model = says('Answer: 5', sure(0.45), 'Answer: 6', sure(0.3), 'Answer: 6', sure(0.2));
  const events = await collect(play(run({ rounds: 2 }), { model }));
  expect(model.calls).toHaveLength(6);
  // 0.3 + 0.2 for 6 is more than 0.45 for 5.
  expect(events.at(-1)).toMatchObject({ answer: { value: '6' } });
  expect(events.at(-2)).toMatchObject({ reason: '2 of 3 attempts agree' });
});

it('lets one sure attempt outvote several unsure ones of other chains', async () => {
  const model = says('Answer: 4', sure(0.95), 'Answer: 7', sure(0.5), 'Answer: 7', sure(0.1));
  const events = await collect(play(run({ samples: 3, stopAt: 0.1 }), { model }));
  expect(model.calls).toHaveLength(6);
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});
