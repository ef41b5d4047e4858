import type { Source } from '../../src/exports/exporter';
import type { ToolResult } from '../../src/contract/tool';
import { regrets } from '../../src/base/regrets';
import type { RenderReport } from '../../src/contract/render';
import { sourceOf, sourceWith } from './source';

const extra = { checklist: ['Names a number.', 'Is short.'] };
const passages = [
  { id: 'a', title: 'A', text: 'It is 12.', score: 2 },
  { id: 'b', title: 'B', text: 'It is 15.', score: 1, poisoned: true },
];

/** What calls of these functions gave. */
const world = (...calls: readonly string[]): ToolResult => ({
  ok: true,
  output: '',
  value: { log: calls.map((name) => ({ function: name, arguments: {}, outcome: 'ok', said: '' })) },
});

const drawing = (picture: string, ...outline: RenderReport['outline'][number][]): RenderReport => ({
  width: 200,
  height: 200,
  picture: `data:image/png;base64,${picture}`,
  outline,
  faults: [],
});

/** Runs of every sort that kinds look for, by name. */
export const runs: { readonly [name: string]: Source } = {
  loop: sourceOf(
    { text: 'Step 1: 2+2 = 5\nStep 2: 5*3 = 15\nAnswer: 15', mark: 0 },
    { text: 'Step 1 is wrong: 2+2 = 4.', sees: 'Step 1: 2+2 = 5', role: 'critic', verdict: 0, of: 0 },
    { text: '2+2 = 4\n4*3 = 12\nAnswer: 12', sees: 'Step 1: 2+2 = 5\nStep 2: 5*3 = 15\nAnswer: 15', mark: 1 },
    { text: 'It is right.', sees: 'Answer: 12', role: 'critic', verdict: 1, of: 2 },
  ),
  samples: sourceWith(
    { chosen: 0, end: { mark: 1, value: '12' } },
    { text: 'Answer: 12', mark: 1, value: '12' },
    { text: 'Answer: 15', mark: 0, value: '15' },
    { text: 'Answer: 11', mark: 0, value: '11' },
    { text: 'So 12.', mark: null, value: '12' },
  ),
  harmed: sourceOf(
    { text: 'Answer: 12', mark: 1 },
    { text: 'I doubt it.', sees: 'Answer: 12', role: 'critic', verdict: 0, of: 0 },
    { text: 'Answer: 13', sees: 'Answer: 12', mark: 0 },
  ),
  kept: sourceOf({ text: 'Answer: 12', mark: 1 }, { text: 'Still 12.', sees: 'Answer: 12', mark: 1 }),
  judged: sourceOf(
    { text: 'Take A.', mark: null },
    { text: 'Take B.', mark: null },
    { text: 'Good at first.', role: 'judge', verdict: 0.9, of: 0 },
    { text: 'Bad later.', role: 'judge', verdict: 0.2, of: 0 },
    { text: 'Fair.', role: 'judge', verdict: 0.6, of: 1 },
  ),
  critics: sourceOf(
    { text: 'wrong', mark: 0 },
    { text: 'Vague.', sees: 'wrong', role: 'critic', verdict: 0, of: 0 },
    { text: 'still wrong', sees: 'wrong', mark: 0 },
    { text: 'Precise.', sees: 'wrong', role: 'critic', verdict: 0, of: 0 },
    { text: 'right', sees: 'wrong', mark: 1 },
  ),
  doubted: sourceOf(
    { text: 'Answer: 15', mark: 0 },
    { text: 'Fine.', sees: 'Answer: 15', role: 'critic', verdict: 1, of: 0 },
    { text: 'Wrong.', sees: 'Answer: 15', role: 'critic', verdict: 0, of: 0 },
  ),
  proposed: sourceOf(
    { text: 'Answer: 12', mark: 1 },
    { text: 'Question: a\nAnswer: b', sees: 'Answer: 12', role: 'proposer', verdict: 1, of: 0 },
    { text: 'No question.', sees: 'Answer: 12', role: 'proposer', verdict: 0, of: 0 },
    { text: 'It is right.', sees: 'Answer: 12', role: 'critic', verdict: 1, of: 0 },
  ),
  taught: sourceOf(
    { text: 'wrong', mark: 0 },
    { text: 'half', sees: 'wrong', role: 'reviser', mark: 0 },
    { text: 'right', sees: 'wrong', role: 'teacher', mark: 1 },
  ),
  scored: sourceOf(
    { text: 'x', mark: 0 },
    { scored: [-1, -2], purpose: 'sdpo-without-feedback' },
    { scored: [-3, -1], purpose: 'sdpo-with-feedback' },
  ),
  smart: sourceWith(
    { run: { strategy: 'smart' } },
    { text: 'Answer: 15', mark: 0 },
    { text: 'Answer: 12', mark: 1, purpose: 'smart-equation' },
  ),
  tool: sourceWith(
    { end: { mark: 1 } },
    { text: '```js\n12\n```', only: true },
    { tool: 'javascript', result: { ok: true, output: '12' } },
    { text: 'Answer: 12', sees: '```js\n12\n```', mark: 1 },
  ),
  idle: sourceWith(
    { end: { mark: 1 } },
    { text: 'Hm.', only: true },
    { text: '```js\n12\n```', only: true },
    { tool: 'javascript', result: { ok: true, output: '12' } },
    { text: 'Answer: 12', sees: '```js\n12\n```', mark: 1 },
  ),
  known: sourceWith(
    { item: { problem: { id: 'p', prompt: 'Q' }, target: '12', grader: 'number' } },
    { text: 'Answer: 15', mark: 0 },
    { text: 'No.', role: 'critic', verdict: 0, of: 0 },
  ),
  rubric: sourceWith(
    { run: { problem: { id: 'p', prompt: 'Q', extra } } },
    { text: 'A draft', mark: null },
    { text: 'Yes', role: 'judge', purpose: 'checklist-item', verdict: 1, of: 0 },
    { text: 'No', role: 'judge', purpose: 'checklist-item', verdict: 0, of: 0 },
  ),
  passages: sourceOf(
    { tool: 'retrieve', result: { ok: true, output: '', value: { passages, among: 2 } } },
    { text: 'Answer: 12', mark: 1 },
    { text: 'Answer: 15', mark: 0 },
  ),
  world: sourceOf(
    { path: '0', text: 'take(what="a cup")', mark: 0 },
    { path: '0', tool: 'worlds', result: world('take', 'answer') },
    { path: '0', text: 'answer(text="12")', sees: 'take(what="a cup")', mark: 1 },
    { path: '1', text: 'answer(text="15")', mark: 0 },
    { path: '1', tool: 'worlds', result: world('answer') },
  ),
  derived: sourceOf(
    { text: 'max x', purpose: 'step-orlm', value: '3', mark: 0 },
    { text: 'max 2x', purpose: 'step-orlm', value: '6', mark: 1 },
    { text: 'Code: 3', role: 'judge', verdict: 0.6, of: 0 },
    { text: 'Code: 5', role: 'judge', verdict: 1, of: 1 },
  ),
  people: sourceWith(
    { personal: ['#0'] },
    { text: 'A reply', mark: 0 },
    {
      question: { kind: 'react', prompt: 'How is it?', text: 'A reply', reactions: ['👍', '👎'], propensity: 0.25 },
      reply: '👎',
    },
    {
      question: { kind: 'react', prompt: 'How is it?', text: 'A reply', reactions: ['👍', '👎'], propensity: 0.5 },
      reply: null,
    },
    {
      question: { kind: 'label', prompt: 'Mark it.', text: 'A reply', labels: ['irrelevant'], correctable: true },
      reply: { spans: [{ start: 0, end: 1, label: 'irrelevant', note: 'why' }], note: '', corrected: 'Reply' },
    },
    { question: { kind: 'edit', prompt: 'Put it right.', text: 'A reply' }, reply: 'A better reply' },
    { question: { kind: 'edit', prompt: 'Put it right.', text: 'A reply' }, reply: 'A reply' },
  ),
  search: sourceWith(
    { end: { mark: 1, value: '12' } },
    { text: '1. height of a\n2. height of b', purpose: 'next-search-queries', only: true },
    {
      question: { kind: 'edit', prompt: 'Put the queries right, one a line.', text: 'height of a\nheight of b' },
      reply: 'height of c',
    },
    {
      tool: 'retrieve',
      source: '{"query":["height of c"]}',
      result: { ok: true, output: '', value: { passages, among: 2 } },
    },
    {
      question: { kind: 'tick', prompt: 'Which passages help?', options: ['A: It is 12.', 'B: It is 15.'] },
      reply: [0],
    },
    { text: 'the answer', sees: 'A: It is 12.', purpose: 'answer-from-passages', mark: 1 },
    {
      question: { kind: 'edit', prompt: 'Put the answer right, or leave it.', text: 'the answer' },
      reply: 'the answer',
    },
  ),
  shadowed: sourceWith(
    { end: { mark: 1 } },
    { text: 'height of c', purpose: 'next-search-queries', only: true },
    {
      text: 'Leave them.',
      role: 'persona',
      purpose: 'persona-answer',
      sees: 'x',
      asks: 'Put the queries right, one a line.',
      only: true,
    },
    {
      tool: 'retrieve',
      source: '{"query":["height of c"]}',
      result: { ok: true, output: '', value: { passages, among: 2 } },
    },
    { text: 'another answer', sees: 'A: It is 12. B: It is 15.', purpose: 'answer-from-passages', mark: 1 },
  ),
  walks: sourceOf(
    { text: '{"go": 1}', purpose: 'world-act', mark: 0 },
    {
      text: 'bad',
      role: 'judge',
      purpose: 'agent-r-label',
      verdict: 0,
      feedback: `{"go": 1}\n${regrets[2]}\n{"go": 2}`,
      of: 0,
    },
  ),
  begun: sourceOf(
    { text: 'Answer: 12', begins: '2+2 = 5\n', mark: 0 },
    { text: 'No, 4.', begins: '2+2 = 5\n', mark: 1 },
  ),
  rehearsed: sourceOf(
    { text: 'A first reply', mark: null },
    { text: 'Too cold.', role: 'judge', verdict: 0.3, of: 0 },
    { text: 'A second reply', sees: 'A first reply', mark: null },
    { text: 'Better.', role: 'judge', verdict: 0.8, of: 2 },
  ),
  comments: sourceOf(
    { text: 'Say how many.', purpose: 'paper-comment', mark: null },
    { text: 'Clear.', role: 'judge', verdict: 0.9, of: 0 },
    { text: 'It is nice.', purpose: 'paper-comment', mark: null },
    { text: 'Vague.', role: 'judge', verdict: 0.2, of: 2 },
  ),
  drawings: {
    ...sourceWith(
      {},
      { text: '<svg><rect/></svg>', mark: 0.4 },
      { text: 'Is there a square? Yes', role: 'judge', purpose: 'checklist-item', verdict: 1, of: 0 },
      { text: '<svg><circle/></svg>', mark: 0.9 },
    ),
    drawings: new Map([
      ['#0', drawing('aaaa', { tag: 'rect', box: [0, 0, 10, 10] })],
      ['#2', drawing('bbbb', { tag: 'rect', box: [0, 0, 10, 5] }, { tag: 'circle', box: [50, 50, 20, 20] })],
    ]),
    wanted: drawing('cccc', { tag: 'rect', box: [0, 0, 10, 10] }, { tag: 'circle', box: [50, 50, 20, 20] }),
  },
};
