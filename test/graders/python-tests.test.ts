import { expect, it } from 'vitest';
import { programSource } from '../../src/contract/program';
import type { ToolResult } from '../../src/contract/tool';
import grader from '../../src/graders/python-tests';
import { itemOf } from './marked';

const tests = [
  { call: 'f(1)', expect: 2 },
  { call: 'f(2)', expect: 3 },
];

it('asks the Python of the page, with the code of the answer and the hidden tests', () => {
  if (!('tool' in grader)) throw new Error('A tool is needed.');
  expect(grader.tool).toBe('python');
  const text = '```python\ndef f(x):\n    return x + 1\n```';
  expect(grader.source({ text }, itemOf(tests))).toBe(programSource({ code: 'def f(x):\n    return x + 1', tests }));
  const report = {
    tests: [
      { name: '', outcome: 'pass' },
      { name: '', outcome: 'name', line: 2 },
    ],
    console: '',
    ms: 1,
  };
  const result: ToolResult = { ok: false, reason: 'error', output: '', value: report };
  expect(grader.read(result, itemOf(tests))).toEqual({
    score: 0,
    read: '1 of 2 tests pass',
    why: 'test 2: name in line 2',
  });
});
