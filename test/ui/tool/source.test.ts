import { expect, it } from 'vitest';
import { programSource } from '../../../src/contract/program';
import { fenced, shownSource } from '../../../src/ui/panels/tool/source';

it('shows the code of a program in its language, without its tests', () => {
  const source = programSource({ code: 'let a = 1;', tests: [{ call: 'a', expect: 1 }] });
  expect(shownSource('javascript', source)).toEqual({ code: 'let a = 1;', language: 'javascript' });
});

it('shows an expression that is all in its test', () => {
  const source = programSource({ code: '', tests: [{ call: '2 + 2', expect: 4 }] });
  expect(shownSource('javascript', source).code).toBe('2 + 2');
});

it('shows bare code as it is, and what is JSON as JSON', () => {
  expect(shownSource('python', 'print(1)')).toEqual({ code: 'print(1)', language: 'python' });
  expect(shownSource('worlds', '{"do":"open"}')).toEqual({ code: '{"do":"open"}', language: 'json' });
  expect(shownSource('calculator', '1 + 1')).toEqual({ code: '1 + 1', language: '' });
});

it('fences code that has fences in it', () => {
  expect(fenced({ code: 'a = "```"', language: 'python' })).toBe('````python\na = "```"\n````');
});
