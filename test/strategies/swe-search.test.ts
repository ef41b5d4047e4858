import { expect, it } from 'vitest';
import task, { miniRepositories } from '../../src/tasks/mini-repositories';
import { played } from '../support/played';
import { double } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

const { problem } = task.item(4);
const { fix } = miniRepositories[4]!;
const edit = `The order is wrong.\nedit ${fix.path}\n\`\`\`js\n${fix.old}\n\`\`\`\n\`\`\`js\n${fix.new}\n\`\`\``;

/** The critic says the values in their order, the actor its lines. */
const script = (actions: readonly string[], values: readonly (number | string)[], choice = 'Choice: 1') => {
  let [acted, valued] = [0, 0];
  return (asked: string): string => {
    if (asked.includes('How good is the last step'))
      return `It is so.\nValue: ${values[Math.min(valued++, values.length - 1)]}`;
    if (asked.includes('These changes were proposed')) return choice;
    return actions[Math.min(acted++, actions.length - 1)]!;
  };
};

it('follows a path whose steps are worth more and more, and hands in its change', async () => {
  const run = await played(
    'swe-search',
    script(['search sort', 'view queue.js', edit, 'test', 'finish'], [20, 40, 60, 80, 100]),
    { problem, tools },
  );
  expect(run.asked[2]).toMatch(/> search sort\nqueue\.js:7: waiting\.sort/);
  expect(run.asked[4]).toMatch(/\n7 +waiting\.sort\(\(one, other\)/);
  expect(run.asked[6]).toContain('queue.js was edited.');
  expect(run.asked[8]).toMatch(/> test\n2 of 2 tests pass/);
  expect(run.stop).toBe('a finished path is worth 100');
  expect(run.answer!.text).toMatch(/^File: queue\.js\n```js\n[^]*one\.cost - other\.cost/);
  expect(run.answer!.text).not.toContain('File: way.js');
});

it('leaves a step that spoils things, and says there what was tried', async () => {
  const lines = script(['edit queue.js\n```js\nmodule.exports = ;\n```', edit, 'test', 'finish'], [-80, 50, 70, 90]);
  const run = await played('swe-search', lines, { problem, tools, options: { threshold: 90 } });
  expect(run.asked[2]).toContain('Tried here before; do something else:\n- edit queue.js: -80. It is so.');
  expect(run.stop).toBe('a finished path is worth 90');
  expect(run.answer!.text).toContain('one.cost - other.cost');
});

it('stops when the iterations or the paths are over, and counts what it cannot read', async () => {
  const run = await played('swe-search', script(['Let me think.'], ['none']), {
    problem,
    tools,
    options: { iterations: 2, depth: 2, width: 1 },
  });
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['swe-act', 'swe-value', 'swe-act', 'swe-value']);
  expect(run.stop).toBe('2 iterations are over');
  const short = await played('swe-search', script(['test'], [0]), { problem, tools, options: { depth: 2, width: 1 } });
  expect(short.stop).toBe('every path is at its end');
});

it('settles by a debate which change is handed in', async () => {
  const other = 'edit way.js\n```js\nmodule.exports = { shortest: () => 3 };\n```';
  const lines = script([edit, other, 'finish', 'finish'], [-50, -40, 0, -30], 'Both are short.\nChoice: 2');
  const run = await played('swe-search', lines, { problem, tools, options: { iterations: 2, final: 'debate' } });
  expect(run.purposes.filter((purpose) => purpose === 'swe-debate')).toHaveLength(3);
  expect(run.chosen!.reason).toBe('the debate was for it');
  expect(run.answer!.text).toContain('File: way.js');
});

it('writes one program where there is no project', async () => {
  const code = 'edit program.js\n```js\nfunction double(n) { return 2 * n; }\nmodule.exports = { double };\n```';
  const run = await played('swe-search', script([code, 'test', 'finish'], [50, 80, 99]), { problem: double, tools });
  expect(run.asked[4]).toContain('2 of 2 tests pass');
  expect(run.answer!.value).toContain('return 2 * n');
});
