import type { Json } from '../base/json';

/** Something only a person can answer. It is part of the record: the same question is asked again when a run is resumed. */
export type Question = Asking & {
  /** What is wanted, in one sentence. */
  readonly prompt: string;
  /** What the person looks at while answering. */
  readonly about?: readonly Shown[];
};
/** A text with its name. */
export interface Shown {
  readonly title: string;
  readonly text: string;
}
type Asking =
  | { readonly kind: 'free' }
  /** Go on, or stop here. */
  | { readonly kind: 'approve' }
  | { readonly kind: 'choose'; readonly options: readonly string[] }
  | { readonly kind: 'edit'; readonly text: string }
  /** Any number of actions, none included. */
  | { readonly kind: 'tick'; readonly options: readonly string[] }
  /** `propensity` is the probability with which the text was shown at all, in (0, 1]. */
  | {
      readonly kind: 'react';
      readonly text: string;
      readonly reactions: readonly string[];
      readonly propensity: number;
    }
  | { readonly kind: 'decide-edits'; readonly edits: readonly Edit[] }
  /** Parts of a text are marked and typed; where it is `correctable`, the text may be put right by hand instead. */
  | {
      readonly kind: 'label';
      readonly text: string;
      readonly labels: readonly string[];
      readonly correctable: boolean;
    };
export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;

/** One change of a text that can be taken or left. A text that is inserted replaces the empty text, one that is removed becomes it. */
export interface Edit {
  readonly before: string;
  readonly after: string;
  readonly intent: string;
}
/** A marked part of a text: characters from `start` up to, and without, `end`. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly note: string;
}

/** What a person gives back. */
export interface Replies {
  readonly free: string;
  readonly approve: { readonly approved: boolean; readonly reason: string };
  /** The place of the option, from 0. */
  readonly choose: number;
  readonly edit: string;
  /** The places of the options, from 0, ascending. */
  readonly tick: readonly number[];
  /** Null: it was shown, and nobody reacted. That is not the same as not being shown. */
  readonly react: string | null;
  /** One an edit: whether it is taken. */
  readonly 'decide-edits': readonly boolean[];
  readonly label: { readonly spans: readonly LabelledSpan[]; readonly note: string; readonly corrected: string | null };
}
export type Reply<Kind extends QuestionKind = QuestionKind> = Replies[Kind];

/** Says what is wrong with a reply to this question; null when it answers it. */
export function faultOf(question: Question, reply: Json): string | null {
  const fault = expected(question, reply);
  return fault && `The reply to "${question.prompt.slice(0, 60)}" is ${JSON.stringify(reply).slice(0, 80)}; ${fault}.`;
}

/** @throws RangeError that quotes the reply and says what is needed. */
export function replyTo<Kind extends QuestionKind>(
  question: Question & { readonly kind: Kind },
  reply: Json,
): Reply<Kind> {
  const fault = faultOf(question, reply);
  if (fault) throw new RangeError(fault);
  return reply as unknown as Reply<Kind>;
}

function expected(question: Question, reply: Json): string | null {
  switch (question.kind) {
    case 'free':
    case 'edit':
      return typeof reply === 'string' ? null : 'a text is needed';
    case 'approve':
      return isRecord(reply) && typeof reply['approved'] === 'boolean' && typeof reply['reason'] === 'string'
        ? null
        : 'whether it is approved, and a reason, are needed';
    case 'choose':
      return isPlace(reply, question.options.length) ? null : `the number of an option below ${question.options.length} is needed`; // prettier-ignore
    case 'tick':
      return Array.isArray(reply) && reply.every((one, at) => isPlace(one, question.options.length) && (at === 0 || Number(reply[at - 1]) < Number(one))) // prettier-ignore
        ? null
        : `ascending numbers of options below ${question.options.length} are needed`;
    case 'react':
      return reply === null || question.reactions.includes(reply as string) ? null : `null or one of ${question.reactions.join(', ')} is needed`; // prettier-ignore
    case 'decide-edits':
      return Array.isArray(reply) && reply.length === question.edits.length && reply.every((one) => typeof one === 'boolean') // prettier-ignore
        ? null
        : `true or false for each of ${question.edits.length} edits is needed`;
    case 'label':
      return labelling(question, reply);
  }
}

function labelling({ text, labels, correctable }: QuestionOf<'label'>, reply: Json): string | null {
  if (!isRecord(reply) || !Array.isArray(reply['spans']) || typeof reply['note'] !== 'string')
    return 'spans and a note are needed';
  const { spans, corrected } = reply as { readonly spans: readonly Json[]; readonly corrected?: Json };
  if (corrected !== null && !(correctable && typeof corrected === 'string'))
    return correctable ? 'a corrected text or null is needed' : 'this text cannot be corrected by hand';
  return spans.every((span) => isSpan(span, text.length, labels))
    ? null
    : `every span needs a label of ${labels.join(', ')}, a note, and a beginning before an end within ${text.length} characters`;
}

function isSpan(span: Json, length: number, labels: readonly string[]): boolean {
  if (!isRecord(span)) return false;
  const { start, end, label, note } = span;
  return (
    isPlace(start, length) &&
    isPlace(end, length + 1) &&
    (start as number) < (end as number) &&
    labels.includes(label as string) &&
    typeof note === 'string'
  );
}

const isPlace = (value: Json | undefined, length: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
const isRecord = (value: Json): value is { readonly [name: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
