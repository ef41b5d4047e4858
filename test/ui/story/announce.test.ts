import { expect, it } from 'vitest';
import type { RunEvent } from '../../../src/contract/run';
import { foldAll } from '../../../src/runs/fold';
import { announcement } from '../../../src/ui/panels/story/announce';
import { collect } from '../../support/collect';
import { header, play } from '../../support/runs';
import { scripted } from '../../support/scripted';

const texts = [
  'Answer: 54',
  'The solution says 54. Wrong.\nVerdict: incorrect',
  'Answer: 64',
  'All is right.\nVerdict: correct',
];
const run = async () => {
  const model = scripted((_request, call) => texts[call] ?? '', 1);
  return collect(play(header({ strategy: 'actor-critic' }), { model }));
};

it('speaks once per step and once at the end, never per token', async () => {
  const events = await run();
  const grades = new Map([
    ['#0', { score: 0, read: '54' }],
    ['#4', { score: 1, read: '64' }],
  ]);
  const said = events.map((_, index) => announcement(foldAll(events.slice(0, index + 1)), grades));
  expect(said.filter((line, index) => line && line !== said[index - 1])).toEqual([
    'Actor, first draft, answer 54, wrong',
    'Critic, remarks, incorrect',
    'Reviser, redraft, answer 64, right',
    'Critic, remarks, correct',
    'The run is done, answer 64, wrong to right',
  ]);
});

it('says why a run stopped, and when a person is asked', () => {
  const failed: RunEvent = {
    key: 'fail',
    type: 'run-fail',
    error: { name: 'DeviceLost', message: 'The GPU is gone.' },
  };
  expect(announcement(foldAll([failed]), new Map())).toBe('The run stopped: The GPU is gone.');
  const asked: RunEvent = { key: '#0', type: 'human-start', question: { kind: 'free', prompt: 'Which one?' } };
  expect(announcement(foldAll([asked]), new Map())).toBe('Your turn: Which one?');
});
