import type { Json } from '../../src/base/json';
import { assistant, user } from '../../src/contract/engine';
import type { Question } from '../../src/contract/question';
import type { Run, RunEvent } from '../../src/contract/run';
import type { Item } from '../../src/contract/task';
import type { ToolResult } from '../../src/contract/tool';
import type { Source } from '../../src/exports/exporter';
import { foldAll } from '../../src/runs/fold';
import { header } from '../support/runs';

/** What a model said: a draft with its mark, or a verdict on a draft. */
export type Said = {
  readonly text: string;
  readonly sees?: string;
  /** The last turn of the user, in the place of "Again.". */
  readonly asks?: string;
  /** What it had to go on from, as its own. */
  readonly begins?: string;
  readonly role?: string;
  readonly purpose?: string;
  readonly value?: string;
  /** The branch it is said in. */
  readonly path?: string;
} & (
  | { readonly mark: number | null }
  | { readonly verdict: number | null; readonly of: number; readonly feedback?: string }
  | { readonly only: true }
);
/** What else happens in a run. */
export type Else =
  | { readonly tool: string; readonly source?: string; readonly result: ToolResult; readonly path?: string }
  | { readonly question: Question; readonly reply: Json }
  | { readonly scored: readonly number[]; readonly purpose: string };

const model = { engine: 'scripted', model: 'scripted', revision: '1', dtype: 'q4', device: 'cpu' } as const;
const usage = { input: 3, output: 2, reused: 0 };
const ms = { queued: 0, first: 1, total: 2 };

export interface More {
  readonly run?: Partial<Run>;
  readonly item?: Item;
  readonly personal?: readonly string[];
  /** What is given as the answer: its mark, and the value. */
  readonly end?: { readonly mark: number | null; readonly value?: string };
  readonly chosen?: number;
}

/** A run in which these things happened, one after the other. `sees` is put into the request. */
export function sourceOf(...lines: readonly (Said | Else)[]): Source {
  return sourceWith({}, ...lines);
}

export function sourceWith(more: More, ...lines: readonly (Said | Else)[]): Source {
  const grades = new Map<string, { score: number | null; read: null }>();
  const events = lines.flatMap((line, index): RunEvent[] => {
    const key = `${('path' in line && line.path) || ''}#${index}`;
    if ('tool' in line)
      return [{ key, type: 'tool-end', tool: line.tool, source: line.source ?? 'run', result: line.result }];
    if ('question' in line) return [{ key, type: 'human-end', question: line.question, reply: line.reply }];
    if ('scored' in line) return [scoreOf(key, line.scored, line.purpose)];
    if ('mark' in line) grades.set(key, { score: line.mark, read: null });
    return saidOf(key, line);
  });
  if (more.chosen !== undefined)
    events.push({ key: 'c', type: 'answer-chosen', of: `#${more.chosen}`, reason: 'chosen' });
  if (more.end) {
    const { mark, value } = more.end;
    grades.set('end', { score: mark, read: null });
    events.push({
      key: 'end',
      type: 'run-end',
      reason: 'answered',
      answer: { text: 'the answer', ...(value ? { value } : {}) },
    });
  }
  return {
    run: header(more.run),
    view: foldAll(events),
    grades,
    personal: new Set(more.personal),
    ...(more.item ? { item: more.item } : {}),
  };
}

function saidOf(key: string, line: Said): RunEvent[] {
  const seen = line.sees === undefined ? [user('Q')] : [user('Q'), assistant(line.sees), user(line.asks ?? 'Again.')];
  const messages = line.begins === undefined ? seen : [...seen, assistant(line.begins)];
  const end: RunEvent = {
    key,
    type: 'generate-end',
    role: line.role ?? 'actor',
    purpose: line.purpose ?? 'solve',
    model,
    request: { messages, seed: 7, temperature: 0.5 },
    completion: { text: line.text, finish: 'stop', usage, ms },
    cached: false,
  };
  if ('mark' in line) {
    const draft = { text: line.text, ...(line.value ? { value: line.value } : {}) };
    return [end, { key: `${key}d`, type: 'draft-ready', draft, of: key }];
  }
  if (!('verdict' in line)) return [end];
  const verdict = { score: line.verdict, feedback: line.feedback ?? line.text };
  return [end, { key: `${key}v`, type: 'verdict-ready', verdict, by: key, of: `#${line.of}` }];
}

const scoreOf = (key: string, scored: readonly number[], purpose: string): RunEvent => ({
  key,
  type: 'score-end',
  role: 'actor',
  purpose,
  model,
  request: { messages: [user('Q')], continuation: 'x' },
  score: {
    logprob: scored.reduce((sum, one) => sum + one, 0),
    tokens: scored.map((logprob, id) => ({ id, text: 'x', logprob })),
    usage,
    ms,
  },
  cached: false,
});

/** A right answer to a question that shows these pictures, of which those in `pictures` are on this device. */
export function withImages(pictures: ReadonlyMap<string, string>, ...images: readonly string[]): Source {
  const source = sourceOf({ text: '3*4 = 12\nAnswer: 12', mark: 1 });
  const content = [...images.map((blob) => ({ type: 'image' as const, blob })), { type: 'text' as const, text: 'Q' }];
  const steps = source.view.steps.map((step) =>
    step.kind === 'model'
      ? { ...step, request: { ...step.request, messages: [{ role: 'user' as const, content }] } }
      : step,
  );
  return { ...source, view: { ...source.view, steps }, pictures };
}
