import { expect, it } from 'vitest';
import type { Question } from '../../src/contract/question';
import { faultOf } from '../../src/contract/question';
import { howToReply, readPlaces, readReply } from '../../src/blocks/read-reply';

const tick: Question = { kind: 'tick', prompt: 'Which?', options: ['one', 'two', 'three'] };
const edit = { before: 'a', after: 'b', intent: 'style' };
const label: Question = {
  kind: 'label',
  prompt: 'What?',
  text: 'It is a Short text.',
  labels: ['false', 'unclear'],
  correctable: true,
};

it.each([
  ['1 and 3', [0, 2]],
  ['3, 1, 1', [0, 2]],
  ['none', []],
  ['None of these.', []],
  ['7', null],
  ['I want 2.', [1]],
  ['perhaps', null],
])('reads the numbers of %j', (text, places) => expect(readPlaces(text, 3)).toEqual(places));

it.each<[Question, string, unknown]>([
  [tick, '2', [1]],
  [{ kind: 'choose', prompt: 'Which?', options: ['a', 'b'] }, 'Number 2 is best.', 1],
  [{ kind: 'choose', prompt: 'Which?', options: ['a', 'b'] }, 'none', null],
  [{ kind: 'approve', prompt: 'Go on?' }, 'Yes, it is fine.', { approved: true, reason: 'Yes, it is fine.' }],
  [{ kind: 'approve', prompt: 'Go on?' }, 'Perhaps.', null],
  [{ kind: 'free', prompt: 'Well?' }, '  ', null],
  [{ kind: 'decide-edits', prompt: 'Take?', edits: [edit, edit] }, '2', [false, true]],
  [
    { kind: 'react', prompt: 'Well?', text: 'A text', reactions: ['love', 'dislike'], propensity: 1 },
    'I love it',
    'love',
  ],
])('reads a reply to %j in %j', (question, text, reply) => {
  const read = readReply(question, text);
  expect(read?.reply ?? null).toEqual(reply);
  if (read) expect(faultOf(question, read.reply)).toBeNull();
});

it('tells no reaction from a reply that cannot be read', () => {
  const react: Question = { kind: 'react', prompt: 'Well?', text: 'A text', reactions: ['love'], propensity: 1 };
  expect(readReply(react, 'none')).toEqual({ reply: null });
  expect(readReply(react, 'hm')).toBeNull();
});

it('finds quoted passages in any case, and leaves out what is not there', () => {
  const read = readReply(label, '- unclear: "a short" which one?\n- false: "never said"');
  expect(read?.reply).toEqual({
    spans: [{ start: 6, end: 13, label: 'unclear', note: 'which one?' }],
    note: '',
    corrected: null,
  });
  expect(readReply(label, 'hm')).toBeNull();
  expect(readReply(label, 'none')?.reply).toMatchObject({ spans: [] });
});

it('numbers what is to be chosen from', () => expect(howToReply(tick)).toContain('2. two'));
