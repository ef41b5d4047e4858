import { expect, it } from 'vitest';
import type { RunEvent } from '../../../src/contract/run';
import type { Grade } from '../../../src/contract/task';
import { foldAll } from '../../../src/runs/fold';
import { markedWordsOf, markOf, toneOf, transitionOf } from '../../../src/ui/panels/story/transition';

const right: Grade = { score: 1, read: '36' };
const wrong: Grade = { score: 0, read: '46' };
const begun = (key: string): RunEvent => ({
  key,
  type: 'generate-start',
  role: 'actor',
  purpose: 'solve',
  request: { messages: [] },
});
const chosen = (of: string): RunEvent => ({ key: '#9', type: 'answer-chosen', of, reason: 'because' });
const said = (events: readonly RunEvent[], grades: Record<string, Grade>) => {
  const transition = transitionOf(foldAll(events), new Map(Object.entries(grades)));
  return transition && markedWordsOf(transition);
};

it('goes from the first draft to the answer', () => {
  const events = [begun('#0'), begun('#1'), begun('#2'), chosen('#2')];
  expect(said(events, { '#0': wrong, '#1': wrong, '#2': right })).toBe('wrong → right');
  expect(said(events, { '#0': right, '#1': right, '#2': wrong })).toBe('right → wrong');
});

it('is one word where the first draft is the answer', () => {
  expect(said([begun('#0'), begun('#1'), chosen('#0')], { '#0': wrong, '#1': right })).toBe('wrong');
});

it('takes the first sample for what a single question would have had, whichever began first', () => {
  const events = [begun('/2#0'), begun('/0#0'), begun('/1#0'), chosen('/1#0')];
  expect(said(events, { '/0#0': wrong, '/1#0': right, '/2#0': right })).toBe('wrong → right');
});

it('says nothing before there is an answer, or where it is not graded', () => {
  expect(said([begun('#0')], { '#0': right })).toBeNull();
  expect(said([begun('#0'), chosen('#0')], {})).toBeNull();
  expect(said([begun('#0'), chosen('#0')], { '#0': { score: null, read: null } })).toBeNull();
});

it('tells ungraded from wrong and half right from both', () => {
  const marks = [undefined, { score: null, read: null }, wrong, { score: 0.5, read: 'x' }, right].map(markOf);
  expect(marks).toEqual([null, null, 'wrong', 'partly right', 'right']);
  expect((['right', 'wrong', 'partly right'] as const).map(toneOf)).toEqual(['good', 'bad', 'unsure']);
});

it('says that a person gave a mark', () => {
  const marked: Grade = { ...right, by: 'person' };
  expect(said([begun('#0'), begun('#1'), chosen('#1')], { '#0': wrong, '#1': marked })).toBe(
    'wrong → right, marked by a person',
  );
});
