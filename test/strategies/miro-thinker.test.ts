import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const problem = { id: 'q', prompt: 'Who designed the Drum Gate?', extra: { library: 'bundled' } };

it('searches until it answers', async () => {
  const run = await played('miro-thinker', ['Search: Drum Gate', 'Answer: Ines Jorrocks'], { tools, problem });
  expect(run.asked[1]).toContain('building-drum-gate');
  expect(run.stop).toBe('answered in turn 2');
  expect(run.answer!.value).toBe('Ines Jorrocks');
});

it('keeps thoughts and only the last results', async () => {
  const options = { actions: 3, window: 1 };
  const lines = ['One.\nSearch: Drum Gate', 'Two.\nSearch: river', 'Three.\nSearch: lake', 'Answer: nobody'];
  const run = await played('miro-thinker', lines, { tools, problem, options });
  expect(run.turns[3]!.slice(1, 5)).toEqual([
    expect.stringContaining('One.'),
    expect.stringContaining('(left out'),
    expect.stringContaining('Two.'),
    expect.stringContaining('(left out'),
  ]);
  expect(run.stop).toBe('3 actions are over');
  expect(run.answer!.value).toBe('nobody');
});

it('runs Python only where it may', async () => {
  const lines = ['```python\nprint(6 * 7)\n```', 'Answer: 42'];
  const without = await played('miro-thinker', lines, { tools, problem });
  expect(without.asked[1]).toContain('There was no action');
  const run = await played('miro-thinker', lines, { tools, problem, options: { code: true } });
  expect(run.asked[1]).toContain('Result:\n');
  expect(run.asked[1]).toContain('42');
}, 60_000);
