import { expect, it } from 'vitest';
import task from '../../src/tasks/javascript-problems';
import { programProblems } from '../../src/tasks/programs/problem';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const problem = { id: 'q', prompt: 'Who designed the Drum Gate?', extra: { library: 'bundled' } };

it('reflects on every attempt, acts again, and lets the new ones vote', async () => {
  const lines = [
    'Answer: nobody',
    'One should have searched.\nSearch: Drum Gate',
    'Answer: Ines Jorrocks',
    'Answer: Ines Jorrocks',
    'Answer: Ines Jorrocks',
  ];
  const run = await played('re-rest', lines, { tools, problem, options: { attempts: 2 } });
  expect(run.roles).toEqual(['actor', 'reviser', 'reviser', 'actor', 'reviser']);
  expect(run.asked[1]).toContain('Answer: nobody');
  expect(run.asked[1]).toContain('Nobody knows whether the answer is right.');
  expect(run.asked[2]).toContain('building-drum-gate');
  expect(run.chosen!.reason).toBe('2 of 2 attempts agree');
  expect(run.answer!.value).toBe('Ines Jorrocks');
});

it('reflects on wrong attempts alone where the answer is known, and keeps what is better', async () => {
  const lines = ['Answer: Ines', 'Answer: wrong', 'Answer: still wrong', 'Answer: bad', 'Answer: Ines'];
  const options = { attempts: 3, feedback: 'wrong ones (known answer)' };
  const run = await played('re-rest', lines, { tools, problem, known: 'Ines', options });
  expect(run.roles).toEqual(['actor', 'actor', 'reviser', 'actor', 'reviser']);
  expect(run.checks).toEqual([true, false, false, false, true]);
  expect(run.asked[2]).toContain('The answer is wrong.');
  expect(run.answer!.value).toBe('Ines');
});

it('reflects on all where nobody knows the answer, and says so', async () => {
  const options = { attempts: 1, feedback: 'wrong ones (known answer)' };
  const run = await played('re-rest', ['Answer: a', 'Answer: b'], { tools, problem, options });
  expect(run.warnings[0]!.message).toContain('every attempt is reflected on');
  expect(run.answer!.value).toBe('b');
});

it('lets the tests of a program be the feedback', async () => {
  const [{ entry, javascript: right }] = programProblems as unknown as [{ entry: string; javascript: string }];
  const code = (text: string) => `\`\`\`js\n${text}\n\`\`\``;
  const lines = [code(`function ${entry}() {}`), code(right), code(right)];
  const run = await played('re-rest', lines, { tools, problem: task.item(0).problem, options: { attempts: 2 } });
  expect(run.asked[1]).toContain('0 of 2 tests pass');
  expect(run.roles).toEqual(['actor', 'reviser', 'actor']);
  expect(run.answer!.value).toBe(right);
});
