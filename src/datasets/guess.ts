import { textOf } from './cells';
import { choicesOf, isObject } from './choices';
import type { Mapping } from './mapping';
import type { Row } from './row';

/** Names that columns often have, the likeliest first; compared in small letters, without signs. */
const prompts = ['question', 'prompt', 'problem', 'input', 'query', 'instruction', 'ctx', 'goal', 'sentence', 'text'];
const contexts = ['context', 'passage', 'support', 'background'];
const targets = [
  'target',
  'answerkey',
  'answer',
  'answers',
  'correctanswer',
  'goldanswer',
  'gold',
  'label',
  'solution',
  'output',
  'response',
  'reference',
  'correct',
  'expected',
];
const lists = ['choices', 'options', 'endings', 'candidates'];
const groups = ['tags', 'tag', 'category', 'subject', 'topic', 'type', 'level', 'difficulty', 'domain', 'kind'];
const ids = ['id', 'questionid', 'uid', 'idx', 'index', 'key', 'taskid', 'problemid'];
/** One column for each option: A, B, C or option_a, choice1, answer-2. */
const single = /^(?:(?:option|choice|answer|opt|ending)?([a-f])|(?:option|choice|answer|opt|ending)([0-9]))$/;

const bare = (column: string) => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A mapping that is probably meant, by the names of the columns and the first rows. A person looks at it before it is used. */
export function guessMapping(columns: readonly string[], rows: readonly Row[], graders: readonly string[]): Mapping {
  const find = (names: readonly string[], but: readonly string[] = []) =>
    names.flatMap((name) => columns.filter((column) => bare(column) === name && !but.includes(column)))[0] ?? null;
  const options = columns.filter((column) => single.test(bare(column)));
  const list = find(lists);
  const choices = list !== null ? [list] : options.length > 1 ? options : [];
  const prompt = find(prompts, choices) ?? columns.find((column) => !choices.includes(column)) ?? '';
  const context = find(contexts, [prompt]);
  const target = find(targets, [prompt, context ?? '', ...choices]);
  const cell = (column: string | null) =>
    rows.map(({ cells }) => (column === null ? '' : textOf(cells.get(column)).trim()));
  const said = rows[0]?.cells.get('grader');
  const named = typeof said === 'string' && graders.includes(said) ? said : null;
  const marked = cell(target).filter(Boolean);
  return {
    prompt: context === null ? `{${prompt}}` : `{${context}}\n\n{${prompt}}`,
    target,
    after: marked.length > 0 && marked.every((text) => text.includes('####')) ? '####' : '',
    choices,
    firstChoice: firstOf(marked, rows, choices),
    grader: named ?? graderOf(target, choices, rows),
    id: find(ids, [prompt]),
    tags: groups.flatMap((name) => columns.filter((column) => bare(column) === name)).slice(0, 3),
    extra:
      columns.find((column) => column === 'extra' && rows.some(({ cells }) => isObject(cells.get(column)))) ?? null,
  };
}

/** Options are numbered from 1 where a target reaches their number, and none is 0. */
function firstOf(targets: readonly string[], rows: readonly Row[], choices: readonly string[]): 0 | 1 {
  if (!choices.length || targets.includes('0')) return 0;
  const counts = rows.map(({ cells }) => choicesOf(choices.map((column) => cells.get(column) ?? '')).length);
  return targets.some((target, index) => /^\d+$/.test(target) && Number(target) === counts[index]) ? 1 : 0;
}

function graderOf(target: string | null, choices: readonly string[], rows: readonly Row[]): string {
  if (target === null) return 'human';
  if (choices.length) return 'choice';
  const cells = rows.map(({ cells: row }) => row.get(target)).filter((cell) => cell !== undefined && cell !== null);
  if (cells.length && cells.every((cell) => typeof cell === 'object')) return 'normalised';
  return 'answer';
}
