import type { Json } from '../base/json';
import type { LabelledSpan, Question, QuestionOf } from '../contract/question';
import { readYesNo } from './parse';

/** How a model is to put its reply to a question, with what it replies about. */
export function howToReply(question: Question): string {
  switch (question.kind) {
    case 'free':
      return 'Reply in one or two sentences.';
    case 'approve':
      return 'Reply Yes or No, and why.';
    case 'choose':
      return `${counted(question.options)}\n\nReply with the number of one.`;
    case 'edit':
      return `${question.text}\n\nReply with this text as it should read, and nothing else.`;
    case 'tick':
      return `${counted(question.options)}\n\nReply with the numbers of those you want, or with "none".`;
    case 'react':
      return `${question.text}\n\nReply with one of: ${question.reactions.join(', ')}, none.`;
    case 'decide-edits': {
      const edits = question.edits.map(({ before, after, intent }) => `"${before}" becomes "${after}" (${intent})`);
      return `${counted(edits)}\n\nReply with the numbers of the changes you accept, or with "none".`;
    }
    case 'label':
      return `${question.text}\n\nReply with a line for each passage, as ${question.labels[0]}: "the passage", or with "none". Kinds: ${question.labels.join(', ')}.`;
  }
}

const counted = (lines: readonly string[]): string => lines.map((line, at) => `${at + 1}. ${line}`).join('\n');

/** The reply in what a model said; null where there is none. It may still not answer the question. */
export function readReply(question: Question, text: string): { readonly reply: Json } | null {
  const said = text.trim();
  switch (question.kind) {
    case 'free':
    case 'edit':
      return said ? { reply: said } : null;
    case 'approve': {
      const approved = readYesNo(said);
      return approved === null ? null : { reply: { approved, reason: said } };
    }
    case 'choose': {
      const [first] = readPlaces(said, question.options.length) ?? [];
      return first === undefined ? null : { reply: first };
    }
    case 'tick':
      return found(readPlaces(said, question.options.length));
    case 'react':
      return reaction(question, said);
    case 'decide-edits': {
      const taken = readPlaces(said, question.edits.length);
      return taken && { reply: question.edits.map((_, at) => taken.includes(at)) };
    }
    case 'label':
      return labels(question, said);
  }
}

const found = (reply: readonly number[] | null) => reply && { reply };
const nothing = (text: string): boolean => /^\W*(?:none|nothing|no)\b/i.test(text);

/** Numbers from 1 as places from 0, ascending; null where no number of the list is named, and "none" is not said. */
export function readPlaces(text: string, length: number): readonly number[] | null {
  if (nothing(text)) return [];
  const named = [...text.matchAll(/(?<![\d.])\d+(?![\d]|\.\d)/g)].map(([number]) => Number(number) - 1);
  const known = [...new Set(named.filter((at) => at >= 0 && at < length))].sort((a, b) => a - b);
  return known.length ? known : null;
}

function reaction({ reactions }: QuestionOf<'react'>, text: string): { readonly reply: string | null } | null {
  const named = reactions.find((one) => text.toLowerCase().includes(one.toLowerCase()));
  if (named !== undefined) return { reply: named };
  return nothing(text) ? { reply: null } : null;
}

function labels({ text, labels: kinds }: QuestionOf<'label'>, said: string) {
  const spans: LabelledSpan[] = [];
  for (const line of said.split('\n')) {
    const label = kinds.find((kind) => line.toLowerCase().includes(kind.toLowerCase()));
    const quoted = /["“](.+?)["”]\s*(.*)$/.exec(line);
    const start = quoted ? text.toLowerCase().indexOf(quoted[1]!.toLowerCase()) : -1;
    if (label === undefined || start < 0) continue;
    const note = quoted![2]!.replace(/^\W+/, '').trim();
    spans.push({ start, end: start + quoted![1]!.length, label, note });
  }
  if (!spans.length && !nothing(said)) return null;
  return { reply: { spans, note: '', corrected: null } as unknown as Json };
}
