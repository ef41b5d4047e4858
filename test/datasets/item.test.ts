import { expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import { guessMapping } from '../../src/datasets/guess';
import { itemOf } from '../../src/datasets/item';
import { type Mapping, mappingProblem } from '../../src/datasets/mapping';
import type { Row } from '../../src/datasets/row';

const graders = [
  'answer',
  'choice',
  'exact',
  'normalised',
  'checklist',
  'contains',
  'json-schema',
  'constraints',
  'human',
];
const row = (cells: { readonly [column: string]: Json }): Row => ({ line: 1, cells: new Map(Object.entries(cells)) });
const guess = (...cells: { readonly [column: string]: Json }[]) =>
  guessMapping(Object.keys(cells[0]!), cells.map(row), graders);
const made = (...cells: { readonly [column: string]: Json }[]) => itemOf(row(cells[0]!), guess(...cells));

it('understands tables as they are usually written', () => {
  expect(made({ question: 'What is 6 * 7?', answer: '6 * 7 is\n#### 42' })).toEqual({
    prompt: 'What is 6 * 7?',
    target: '42',
  });
  expect(made({ id: 'q1', question: 'Where?', A: 'here', B: 'there', answer: 'B', subject: 'places' })).toEqual({
    prompt: 'Where?',
    choices: ['here', 'there'],
    extra: { id: 'q1' },
    target: 'B',
    tags: ['places'],
  });
  expect(
    made({ question: 'Where?', choices: { text: ['here', 'there'], label: ['A', 'B'] }, answerKey: 'A' }),
  ).toMatchObject({
    choices: ['here', 'there'],
    target: 'A',
  });
  expect(made({ ctx: 'He', endings: ['a', 'b', 'c', 'd'], label: '3' })).toMatchObject({ prompt: 'He', target: 'D' });
  expect(
    made({ context: 'Rome is old.', question: 'What is old?', answers: { text: ['Rome'], answer_start: [0] } }),
  ).toEqual({
    prompt: 'Rome is old.\n\nWhat is old?',
    target: ['Rome'],
  });
  expect(made({ question: 'Which?', choices: '["x","y"]', answer: 1 })).toMatchObject({ target: 'B' });
  expect(
    made({ question: 'Which?', choices: 'x|y|z', answer: 3 }, { question: 'And?', choices: 'x|y|z', answer: 1 }),
  ).toMatchObject({ target: 'C' });
  expect(made({ poem: 'Write one about rain.' })).toEqual({ prompt: 'Write one about rain.', target: null });
});

it('guesses the grader from what it finds', () => {
  expect(guess({ q: 'x' }).grader).toBe('human');
  expect(guess({ question: 'x', answer: '1' }).grader).toBe('answer');
  expect(guess({ question: 'x', answers: ['1'] }).grader).toBe('normalised');
  expect(guess({ prompt: 'x', target: '{"points":["a"]}', grader: 'checklist' }).grader).toBe('checklist');
  expect(guess({ prompt: 'x', target: 'y', grader: 'toString' }).grader).toBe('answer');
});

const mapping: Mapping = {
  prompt: '{question}',
  target: 'answer',
  after: '',
  choices: [],
  firstChoice: 0,
  grader: 'answer',
  id: null,
  tags: [],
  extra: null,
};

it.each<[{ readonly [column: string]: Json }, Partial<Mapping>, string]>([
  [{ question: ' ', answer: 1 }, {}, 'The question is empty.'],
  [{ question: ' ', answer: 1 }, { prompt: 'Solve: {question}' }, 'The question is empty.'],
  [{ question: 'x'.repeat(100_001), answer: 1 }, {}, 'Its question has 100,001 characters; 100,000 are the most.'],
  [{ question: 'x', answer: '' }, {}, 'It has no answer.'],
  [{ question: 'x', answer: null }, {}, 'It has no answer.'],
  [{ question: 'x', answer: 'y'.repeat(100_001) }, {}, 'Its answer has 100,001 characters; 100,000 are the most.'],
  [{ question: 'x', a: 'p', b: 'p', answer: 'A' }, { choices: ['a', 'b'] }, 'The option “p” is there twice.'],
  [{ question: 'x', a: 'p', b: '', answer: 'A' }, { choices: ['a', 'b'] }, 'It has 1 options; two or more are needed.'],
  [{ question: 'x', a: 'p', b: 'q', answer: 'C' }, { choices: ['a', 'b'] }, 'Its answer “C” is none of its 2 options.'],
])('says why a row cannot be used: %#', (cells, changes, problem) => {
  expect(itemOf(row(cells), { ...mapping, ...changes })).toBe(problem);
});

it('takes along what belongs to a problem, and refuses what is no object', () => {
  const extra = { language: 'sql', database: 'CREATE TABLE a (b);' };
  const cells = { id: 'q1', prompt: 'Which?', target: { query: 'SELECT 1' }, grader: 'exact', extra };
  expect(made(cells)).toEqual({ prompt: 'Which?', target: { query: 'SELECT 1' }, extra });
  expect(made({ ...cells, extra: 'a word' })).toMatchObject({ extra: { id: 'q1' } });
  const told = { ...mapping, extra: 'extra' };
  const one = (cell: Json) => itemOf(row({ question: 'x', answer: 1, extra: cell }), told);
  expect(one(JSON.stringify(extra))).toMatchObject({ extra });
  expect(one(null)).toEqual({ prompt: 'x', target: 1 });
  expect(one([1])).toBe('Its extra “[1]” is no object with named fields.');
  expect(one({ text: 'x'.repeat(500_000) })).toMatch(/Its extra has 500,011 characters; 500,000 are the most/);
  expect(mappingProblem(told, ['question', 'answer'])).toContain("no column 'extra'");
});

it('fills each column in once: a cell that looks like a column is a text', () => {
  const cells = { question: 'Say {answer} and {question}', answer: 'secret' };
  expect(itemOf(row(cells), { ...mapping, prompt: 'Task: {question}' })).toMatchObject({
    prompt: 'Task: Say {answer} and {question}',
  });
});

it.each<[string, Json, Json]>([
  ['checklist', 'It is short.\nIt is kind.', { points: ['It is short.', 'It is kind.'] }],
  ['checklist', ['a', 'b'], { points: ['a', 'b'] }],
  ['checklist', '{"points": ["a"]}', { points: ['a'] }],
  ['contains', '["x","y"]', { all: ['x', 'y'] }],
  ['contains', 'x', 'x'],
  ['json-schema', '{"type":"object"}', { schema: { type: 'object' } }],
  ['constraints', '[{"rule":"words","max":3}]', { rules: [{ rule: 'words', max: 3 }] }],
  ['exact', '{not json', '{not json'],
])('brings a target into the form %s wants: %j', (grader, cell, target) => {
  expect(itemOf(row({ question: 'x', answer: cell }), { ...mapping, grader })).toMatchObject({ target });
});

it('says what is wrong with a mapping', () => {
  expect(mappingProblem(mapping, ['question', 'answer'])).toBeNull();
  expect(mappingProblem({ ...mapping, prompt: 'no column' }, ['question'])).toContain('{question}');
  expect(mappingProblem({ ...mapping, prompt: '{question} {other}' }, ['question', 'answer'])).toContain(
    "no column 'other'",
  );
  expect(mappingProblem({ ...mapping, target: 'gold' }, ['question', 'answer'])).toContain("no column 'gold'");
});
