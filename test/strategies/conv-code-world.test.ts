import { expect, it } from 'vitest';
import { played } from '../support/played';
import { broken, double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

const play = (lines: readonly string[], options: { readonly [name: string]: string | number } = {}) =>
  played('conv-code-world', lines, { problem: double, tools, options });
const syntax = '```js\nfunction double(n) { return 2 * ; }\n```';

it('tells all that the tests say, until they pass', async () => {
  const run = await play([wrong, right]);
  expect(run.asked[1]).toMatch(/^It compiles\.\n1 of 2 tests pass\.\npassed: double\(2\)\nfailed: double\(-3\)/);
  expect(run.stop).toBe('solved at turn 1');
});

it('tells half of the tests, or nothing but the compiler', async () => {
  const some = await play([wrong], { execution: 'some tests', turns: 1 });
  expect(some.asked[1]).toMatch(/^It compiles\.\npassed: double\(2\)\n\nWrite/);
  expect(some.stop).toBe('1 turns are over');
  const none = await play([broken, syntax, right], { execution: 'nothing' });
  expect(none.asked[1]).toMatch(/^It compiles\.\n\nWrite/);
  expect(none.asked[2]).toMatch(/^It does not compile\.\nThe code does not run: syntax/);
});

it('lets a user speak, who knows what the writer knows', async () => {
  const run = await play([wrong, 'It adds two.', right], { execution: 'nothing', verbal: 'expert' });
  expect(run.purposes).toEqual(['write-program', 'user-expert', 'conv-code-feedback']);
  expect(run.asked[1]).toContain('You are an experienced programmer');
  expect(run.asked[1]).not.toContain('tests pass');
  expect(run.asked[2]).toContain('A user says: It adds two.');
});

it('has the reference write the first turns in static mode, and the actor one more', async () => {
  const run = await play([wrong, broken, wrong], { replayed: 2 });
  expect(run.roles).toEqual(['reference', 'reference', 'actor']);
  expect(run.stop).toBe('2 turns are over');
  const solved = await play([right], { replayed: 2 });
  expect(solved.stop).toBe('solved at turn 0');
});

it('checks a result in words by the known answer', async () => {
  const run = await played('conv-code-world', ['```js\n40 + 1\n```', '```js\n40 + 2\n```'], { known: '42', tools });
  expect(run.asked[1]).toContain('The result is wrong. The expression returned 41.');
  expect(run.answer!.value).toBe('42');
});
