import { expect, it } from 'vitest';
import { check, exported, glance } from '../../src/app/dataset-import';
import { openDatasets } from '../../src/app/datasets';
import { gradeOf } from '../../src/app/grading';
import { fileSource } from '../../src/app/table-source';
import {
  checkers,
  checkerOf,
  exampleOf,
  itemFor,
  keepWritten,
  readWritten,
  tryOn,
  type WrittenTask,
} from '../../src/app/workbench';
import { graders } from '../../src/graders';
import { memoryStore } from '../../src/store/open';
import { nodeTools as tools } from '../support/tools';

const app = { marking: { graders, tools } };
const signal = new AbortController().signal;
const slow = 120_000;
const example = (id: string, changes: Partial<WrittenTask['fields']> = {}): WrittenTask => {
  const task = exampleOf(checkerOf(id)!);
  return { ...task, fields: { ...task.fields, ...changes } as WrittenTask['fields'] };
};

it.each(checkers.map((checker) => [checker.id, checker] as const))(
  '%s marks its sample right, and something else not',
  { timeout: slow },
  async (_id, checker) => {
    const task = exampleOf(checker);
    expect(await tryOn(task, checker.sample, app, signal)).toMatchObject({ score: 1 });
    expect(await tryOn(task, 'Answer: nothing of the kind', app, signal)).toMatchObject({ score: 0 });
    expect((await itemFor(task, app, signal)).problem.prompt).toBe(checker.prompt);
  },
);

it.each([
  ['exact', { text: ' ' }, '"Right answer" is empty.'],
  ['number', { value: 'many' }, 'The right number is "many"; a number such as 9.81 is needed.'],
  ['schema', { schema: '{' }, 'The schema is no JSON'],
  ['javascript-tests', { signature: 'double' }, 'The function is "double"; write its name and parameters'],
  ['javascript-tests', { hidden: 'double(2)' }, 'Line 1 of the tests is "double(2)"; write double(2) => 4.'],
  ['python-tests', { hidden: 'double(2) => four' }, 'What line 1 of the tests gives is no JSON'],
  ['python-tests', { hidden: '', visible: '' }, 'There is no test'],
  ['sql', { database: 'SELECT 1' }, 'The database has no CREATE TABLE'],
  ['goals', { goals: '{}' }, 'The goals are no list'],
  ['goals', { seed: 'x' }, 'The place is "x"'],
])('%s with %j says what is wrong', async (id, changes, words) => {
  await expect(itemFor(example(id, changes), app, signal)).rejects.toThrow(words);
});

it('asks the solver for the best value, and says when there is none', { timeout: slow }, async () => {
  expect((await itemFor(example('solver'), app, signal)).target).toMatchObject({ value: 1400 });
  const endless = '{"sense":"max","objective":{"x":1},"constraints":[],"integers":[]}';
  await expect(itemFor(example('solver', { program: endless }), app, signal)).rejects.toThrow('no best value');
});

it('shows a model the visible tests only, and marks by all', async () => {
  const { problem, target } = await itemFor(example('javascript-tests'), app, signal);
  expect(problem.extra).toMatchObject({
    entry: 'double',
    parameters: ['n'],
    tests: [{ call: 'double(2)', expect: 4 }],
  });
  expect(target).toHaveLength(3);
});

it('keeps a task as a set of one, the same task once', async () => {
  const datasets = await openDatasets(memoryStore());
  const [one, again, other] = [example('number'), example('number'), example('number', { value: '7' })];
  const id = await keepWritten(one, { ...app, datasets }, signal);
  expect(await keepWritten(again, { ...app, datasets }, signal)).toBe(id);
  expect(await keepWritten(other, { ...app, datasets }, signal)).not.toBe(id);
  expect(datasets.entries()).toHaveLength(2);
  expect(await datasets.bring({ task: id, index: 0 })).toMatchObject({ target: 3600, grader: 'number' });
});

it.each(checkers.map((checker) => [checker.id, checker] as const))(
  '%s leaves as a line of a file that comes back as the same problem',
  { timeout: slow },
  async (_id, checker) => {
    const store = memoryStore();
    const id = await keepWritten(exampleOf(checker), { ...app, datasets: await openDatasets(store) }, signal);
    const kept = await store.datasets.items(id, 0, 1);
    const source = await fileSource(new File([...exported(kept)], 'task.jsonl'));
    const { mapping } = await glance(source, graders, signal);
    const { items, bad } = await check(source, mapping, graders, signal, () => {});
    expect(bad).toEqual([]);
    const [{ target, ...problem }] = items as [(typeof items)[number]];
    const { problem: first, target: wanted, grader } = kept[0]!;
    // What has nothing else with it keeps the name it had.
    const extra = first.extra ?? { id: first.id };
    expect({ ...problem, target, grader: mapping.grader }).toEqual({ prompt: first.prompt, extra, target: wanted, grader }); // prettier-ignore
    const again = { problem: { id: 'again', ...problem }, target, grader };
    expect(await gradeOf({ text: checker.sample }, again, app.marking, signal)).toMatchObject({ score: 1 });
  },
);

it('reads back what it wrote, and refuses what is none', () => {
  for (const checker of checkers) expect(readWritten(JSON.parse(JSON.stringify(exampleOf(checker))))).toEqual(exampleOf(checker)); // prettier-ignore
  const refused = (value: unknown, words: string) => expect(() => readWritten(value)).toThrow(words);
  refused(null, 'an object is needed');
  refused({ title: 'a' }, 'no title or no prompt');
  refused({ title: 'a', prompt: 'b', checker: 'magic' }, 'the checker "magic"');
  refused({ title: 'a', prompt: 'b', checker: '__proto__', fields: {} }, 'the checker "__proto__"');
  refused({ title: 'a', prompt: 'b', checker: 'exact', fields: { text: 7 } }, "its 'text' is too long or no text");
  refused({ title: 'a', prompt: 'b'.repeat(100_001), checker: 'exact', fields: {} }, 'too long');
  // What a checker does not know does not come along.
  expect(readWritten({ title: 'a', prompt: 'b', checker: 'exact', fields: { more: 'x' }, evil: 1 })).toEqual({ title: 'a', prompt: 'b', checker: 'exact', fields: { text: '' } }); // prettier-ignore
});
