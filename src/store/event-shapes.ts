import { faultOf } from '../contract/question';
import type { RunEvent, Verdict } from '../contract/run';
import type { ToolResult } from '../contract/tool';
import { question } from './question-shape';
import { answer, completion, generateRequest, modelRef, score, scoreRequest } from './shapes';
import * as is from './validate';
import { optional, type Check } from './validate';

type LiveType =
  | 'generate-start'
  | 'text-delta'
  | 'reasoning-delta'
  | 'text-reset'
  | 'tool-start'
  | 'tool-progress'
  | 'human-start'
  | 'run-fail';
type StoredType = Exclude<RunEvent['type'], LiveType>;
type Of<Type extends StoredType> = Extract<RunEvent, { readonly type: Type }>;
const voiced = { key: is.string, role: is.string, purpose: is.string };
const toolResult: Check<ToolResult> = (value, path) =>
  is.object<{ ok: boolean }>({ ok: is.flag })(value, path).ok ? success(value, path) : failure(value, path);
const success = is.object<Extract<ToolResult, { ok: true }>>({
  ok: () => true,
  output: is.string,
  value: optional(is.json),
});
const failure = is.object<Extract<ToolResult, { ok: false }>>({
  ok: () => false,
  reason: is.oneOf('error', 'timeout', 'memory'),
  output: is.string,
  value: optional(is.json),
});

const humanEvent = is.object<Of<'human-end'>>({
  key: is.string,
  type: is.oneOf('human-end'),
  question,
  reply: is.json,
});
/** A reply must answer its question: strategies trust it. */
function humanEnd(value: unknown, path: string): Of<'human-end'> {
  const event = humanEvent(value, path);
  const fault = faultOf(event.question, event.reply);
  if (fault) throw new is.Malformed(`${path}.reply: ${fault}`, 'a reply that answers the question');
  return event;
}

const eventShapes: { readonly [Type in StoredType]: Check<Of<Type>> } = {
  'generate-end': is.object<Of<'generate-end'>>({
    ...voiced,
    type: is.oneOf('generate-end'),
    model: modelRef,
    request: generateRequest,
    completion,
    cached: is.flag,
  }),
  'generate-fail': is.object<Of<'generate-fail'>>({
    ...voiced,
    type: is.oneOf('generate-fail'),
    request: generateRequest,
    error: is.object<{ name: string; message: string }>({ name: is.string, message: is.string }),
  }),
  'score-end': is.object<Of<'score-end'>>({
    ...voiced,
    type: is.oneOf('score-end'),
    model: modelRef,
    request: scoreRequest,
    score,
    cached: is.flag,
  }),
  'tool-end': is.object<Of<'tool-end'>>({
    key: is.string,
    type: is.oneOf('tool-end'),
    tool: is.string,
    source: is.string,
    result: toolResult,
  }),
  'check-end': is.object<Of<'check-end'>>({
    key: is.string,
    type: is.oneOf('check-end'),
    answer,
    right: is.nullable(is.flag),
  }),
  'human-end': humanEnd,
  'draft-ready': is.object<Of<'draft-ready'>>({
    key: is.string,
    type: is.oneOf('draft-ready'),
    draft: answer,
    of: optional(is.string),
  }),
  'verdict-ready': is.object<Of<'verdict-ready'>>({
    key: is.string,
    type: is.oneOf('verdict-ready'),
    verdict: is.object<Verdict>({ score: is.nullable(is.share), feedback: is.string }),
    by: optional(is.string),
    of: optional(is.string),
  }),
  'answer-chosen': is.object<Of<'answer-chosen'>>({
    key: is.string,
    type: is.oneOf('answer-chosen'),
    of: optional(is.string),
    reason: is.string,
  }),
  'loop-stop': is.object<Of<'loop-stop'>>({ key: is.string, type: is.oneOf('loop-stop'), reason: is.string }),
  warning: is.object<Of<'warning'>>({
    key: is.string,
    type: is.oneOf('warning'),
    setting: is.string,
    message: is.string,
  }),
  'run-end': is.object<Of<'run-end'>>({
    key: is.string,
    type: is.oneOf('run-end'),
    answer: is.nullable(answer),
    reason: is.oneOf('answered', 'budget'),
  }),
};
/** Only events that are stored; a live event in an archive is wrong. */
export const event = is.tagged<RunEvent>('type', eventShapes);
