import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import type { Json } from '../../src/base/json';
import type { Answer } from '../../src/contract/task';
import { graders } from '../../src/graders';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';
import { itemOf } from './marked';

const grade = (answer: Answer, target: Json) =>
  gradeOf(answer, { ...itemOf(target), grader: 'javascript-tests' }, { graders, tools: nodeTools }, never());
const tests = [
  { call: 'double(2)', expect: 4 },
  { call: 'double("é")', expect: 'éé' },
  { call: 'double(0)', expect: 0 },
  { call: 'double()', throws: 'TypeError' },
];
const fenced = (code: string) => `Here you are:\n\`\`\`js\n${code}\n\`\`\`\nIt doubles.`;

it('passes with all hidden tests only, and says which do not without telling them', async () => {
  const half = await grade({ text: fenced('const double = (x) => x * 2;') }, tests);
  expect(half).toEqual({
    score: 0,
    read: '2 of 4 tests pass',
    why: 'test 2: assertion; test 4: assertion',
  });
  const right = 'function double(x) {\n  if (x === undefined) throw new TypeError();\n  return x + x;\n}';
  expect(await grade({ text: fenced(right) }, { tests })).toEqual({ score: 1, read: '4 of 4 tests pass' });
});

it('takes the code that the strategy read before the text', async () => {
  expect(await grade({ text: 'No code.', value: 'const double = () => 0;' }, tests)).toMatchObject({
    score: 0,
    read: '1 of 4 tests pass',
  });
});

it('marks code that cannot be run as wrong, and nothing at all too', async () => {
  expect(await grade({ text: 'const double = ;' }, tests)).toMatchObject({
    score: 0,
    why: expect.stringContaining('test 1: syntax in line 1'),
  });
  expect(await grade({ text: '' }, tests)).toEqual({ score: 0, read: null, why: 'there is nothing in it to run' });
});

it('does not grade where there are no tests, or none it can read', async () => {
  expect(await grade({ text: '1' }, '42')).toMatchObject({
    score: null,
    why: expect.stringContaining('a list of tests'),
  });
  expect(await grade({ text: '1' }, [{ call: '1' }])).toMatchObject({ score: null });
});
