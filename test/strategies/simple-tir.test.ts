import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const print = (code: string) => `I compute.\n\`\`\`js\nconsole.log(${code})\n\`\`\``;

it('runs the code of each turn and shows what it printed', async () => {
  const run = await played('simple-tir', [print('6 * 7'), 'So it is.\nAnswer: 42'], { tools });
  expect(run.asked[1]).toContain('42');
  expect(run.stop).toBe('answered in turn 2');
  expect(run.answer!.value).toBe('42');
});

it('does not take a sum on the way for an answer', async () => {
  const run = await played('simple-tir', [`Answer: 1?\n${print('1')}`, 'Answer: 2'], { tools });
  expect(run.calls).toHaveLength(2);
  expect(run.answer!.value).toBe('2');
});

it('counts void turns, shows errors, and gives up with what it has', async () => {
  const run = await played('simple-tir', ['Let me think.', print('x'), 'Hm.'], { tools, options: { turns: 3 } });
  expect(run.warnings.map(({ message }) => message)).toEqual([
    'Turn 1 has neither code nor an answer.',
    'Turn 3 has neither code nor an answer.',
  ]);
  expect(run.asked[1]).toContain('There was no code to run.');
  expect(run.asked[2]).toContain('x is not defined');
  expect(run.stop).toBe('3 turns are over');
});
