import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import { faultOf, replyTo, type Question } from '../../src/contract/question';
import { plausibleReply } from '../support/replies';

const edit = { before: 'a', after: 'b', intent: 'clarity' };
const questions: readonly Question[] = [
  { kind: 'free', prompt: 'Well?' },
  { kind: 'approve', prompt: 'Go on?' },
  { kind: 'choose', prompt: 'Which?', options: ['one', 'two'] },
  { kind: 'edit', prompt: 'Put it right.', text: 'It are.' },
  { kind: 'tick', prompt: 'Which of these?', options: ['one', 'two', 'three'] },
  { kind: 'react', prompt: 'Well?', text: 'A text.', reactions: ['love', 'dislike'], propensity: 0.5 },
  { kind: 'decide-edits', prompt: 'Take them?', edits: [edit, edit] },
  { kind: 'label', prompt: 'What is wrong?', text: 'A short text.', labels: ['false'], correctable: false },
];
const of = (kind: Question['kind']) => questions.find((question) => question.kind === kind)!;

describe.each(questions.map((question) => [question.kind, question] as const))('%s', (_kind, question) => {
  it('takes a reply that answers it', () => expect(faultOf(question, plausibleReply(question))).toBeNull());
  it('quotes one that does not', () => {
    expect(faultOf(question, { no: 'reply' })).toContain('{"no":"reply"}');
    expect(() => replyTo(question, { no: 'reply' })).toThrow(RangeError);
  });
  it('never throws while it looks', () =>
    fc.assert(fc.property(fc.jsonValue(), (reply) => void faultOf(question, reply as Json))));
});

it.each<[Question['kind'], Json]>([
  ['choose', 2],
  ['choose', 0.5],
  ['tick', [1, 0]],
  ['tick', [1, 1]],
  ['tick', [3]],
  ['react', 'hate'],
  ['decide-edits', [true]],
  ['label', { spans: [{ start: 3, end: 3, label: 'false', note: '' }], note: '', corrected: null }],
  ['label', { spans: [{ start: 3, end: 99, label: 'false', note: '' }], note: '', corrected: null }],
  ['label', { spans: [{ start: 0, end: 3, label: 'rude', note: '' }], note: '', corrected: null }],
  ['label', { spans: [], note: '', corrected: 'by hand, though that was not offered' }],
  ['approve', { approved: true }],
])('refuses for %s: %j', (kind, reply) => expect(faultOf(of(kind), reply)).not.toBeNull());

it.each<[Question['kind'], Json]>([
  ['tick', []],
  ['tick', [0, 2]],
  ['react', null],
  ['label', { spans: [{ start: 0, end: 13, label: 'false', note: '' }], note: '', corrected: null }],
])('takes for %s: %j', (kind, reply) => expect(faultOf(of(kind), reply)).toBeNull());
