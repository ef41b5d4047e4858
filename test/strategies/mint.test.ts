import { expect, it } from 'vitest';
import { played } from '../support/played';
import { double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

const run = '```js\nconsole.log(6 * 7)\n```';

it('runs code, checks proposals, and says what is left', async () => {
  const { asked, checks, stop, answer } = await played('mint', [run, 'Solution: 41', 'Solution: 42'], {
    known: '42',
    tools,
  });
  expect(asked[0]).toContain('You have 5 turns');
  expect(asked[1]).toBe('Running your code gave:\nConsole:\n42\n\n4 turns and 2 proposals are left.');
  expect(asked[2]).toBe('Your solution is wrong.\n\n3 turns and 1 proposals are left.');
  expect(checks).toEqual([false, true]);
  expect(stop).toBe('solved in turn 3');
  expect(answer).toEqual({ text: 'Answer: 42', value: '42' });
});

it('counts a turn that does neither, and stops when the proposals are over', async () => {
  const first = await played('mint', ['Hm.', 'Solution: 1', 'Solution: 2'], { known: '42', tools });
  expect(first.asked[1]).toContain('That was neither.');
  expect(first.warnings).toHaveLength(1);
  expect(first.stop).toBe('2 proposals are over');
  const never = await played('mint', ['Hm.'], { tools, options: { turns: 2 } });
  expect(never.stop).toBe('2 turns are over');
  expect(never.answer!.text).toBe('Hm.');
});

it('checks programs by their tests', async () => {
  const { asked, stop, answer, verdicts } = await played('mint', [`Solution:\n${wrong}`, `Solution:\n${right}`], {
    problem: double,
    tools,
  });
  expect(asked[0]).toContain('The solution is a JavaScript function double(n)');
  expect(verdicts[0]!.verdict).toMatchObject({ score: 0.5 });
  expect(stop).toBe('solved in turn 2');
  expect(answer!.value).toBe('function double(n) { return 2 * n; }');
});

it('has a user comment on every turn, who may know the answer', async () => {
  const user = (how: string, says: string) =>
    played('mint', (asked) => (/Was this a good step|You are the user/.test(asked) ? says : run), {
      known: '42',
      tools,
      options: { feedback: how, turns: 2 },
    });
  expect((await user('good or bad', 'No.')).asked[2]).toContain('The user says: This is bad.');
  const words = await user('in words, knowing the answer', 'It is 42, so multiply.');
  expect(words.purposes).toEqual(['mint', 'user-feedback-known', 'mint']);
  expect(words.asked[1]).toContain('which only you know: 42');
  expect(words.asked[2]).toMatch(/The user says: It is (?!42)/);
  const unknown = await played('mint', [run], {
    tools,
    options: { feedback: 'in words, knowing the answer', turns: 2 },
  });
  expect(unknown.purposes[1]).toBe('user-feedback');
  expect(unknown.warnings.map(({ setting }) => setting)).toEqual(['feedback']);
});
