import type { Completion, GenerateRequest, ModelRef, Score, ScoreRequest } from '../contract/engine';
import type { Question } from '../contract/question';
import type { RunEvent, Verdict, Voice } from '../contract/run';
import type { Answer } from '../contract/task';
import type { ToolProgress, ToolResult } from '../contract/tool';
import type { Json } from '../base/json';

/** A run as a person reads it. Folded from its events, live or stored. */
export interface RunView {
  /** In the order they began. */
  readonly steps: readonly Step[];
  readonly warnings: readonly { readonly setting: string; readonly message: string }[];
  /** Why the loop stopped, if it said so. */
  readonly stop: string | null;
  /** Key of the step whose draft became the answer, if the strategy said which. */
  readonly chosen: { readonly of?: string; readonly reason: string } | null;
  readonly end: { readonly answer: Answer | null; readonly reason: 'answered' | 'budget' } | null;
  readonly failure: { readonly name: string; readonly message: string } | null;
  readonly totals: Totals;
}
/** Tokens and milliseconds of model time; `paid` counts only what was generated for this run, not what was cached. */
export interface Totals {
  readonly calls: number;
  readonly input: number;
  readonly output: number;
  readonly reused: number;
  readonly ms: number;
  readonly cachedCalls: number;
  readonly byRole: {
    readonly [role: string]: { readonly calls: number; readonly tokens: number; readonly ms: number };
  };
}
export type Step = ModelStep | ScoreStep | ToolStep | CheckStep | HumanStep;
interface Placed {
  readonly key: string;
  /** The branch it happened in; '' is the root. */
  readonly path: string;
}
/** Something a model said. `done` and `failed` are absent while it still speaks. */
export interface ModelStep extends Placed, Voice {
  readonly kind: 'model';
  readonly request: GenerateRequest;
  readonly text: string;
  readonly reasoning: string;
  readonly done?: { readonly model: ModelRef; readonly completion: Completion; readonly cached: boolean };
  /** Present when it ended before it said anything. */
  readonly failed?: { readonly name: string; readonly message: string };
  /** Present when the strategy took it as an attempt at the problem. */
  readonly draft?: Answer;
  /** Present when the strategy read a judgement in it. */
  readonly verdict?: Verdict;
  /** Key of the step it judges. */
  readonly judges?: string;
  /** What was found of it without anybody judging: by tests, by counting, by a rule. In the order it was found. */
  readonly found?: readonly (Verdict & { readonly key: string })[];
}
export interface ScoreStep extends Placed, Voice {
  readonly kind: 'score';
  readonly request: ScoreRequest;
  readonly model: ModelRef;
  readonly score: Score;
  readonly cached: boolean;
}
/** `result` is absent while it runs; `progress` is what it says of its loading. */
export interface ToolStep extends Placed {
  readonly kind: 'tool';
  readonly tool: string;
  readonly source: string;
  readonly progress?: ToolProgress;
  readonly result?: ToolResult;
}
/** The known answer was asked whether this one is right. */
export interface CheckStep extends Placed {
  readonly kind: 'check';
  readonly answer: Answer;
  readonly right: boolean | null;
}
export interface HumanStep extends Placed {
  readonly kind: 'human';
  readonly question: Question;
  readonly reply?: Json;
}

export const emptyView: RunView = {
  steps: [],
  warnings: [],
  stop: null,
  chosen: null,
  end: null,
  failure: null,
  totals: { calls: 0, input: 0, output: 0, reused: 0, ms: 0, cachedCalls: 0, byRole: {} },
};

/** The view after one more event. Goes by key, never by position: branches interleave. An event that came before changes nothing. */
export function fold(view: RunView, event: RunEvent): RunView {
  switch (event.type) {
    case 'generate-start': {
      const { key, role, purpose, request } = event;
      const begun: ModelStep = {
        kind: 'model',
        key,
        path: pathOf(key),
        role,
        purpose,
        request,
        text: '',
        reasoning: '',
      };
      return put(view, begun);
    }
    case 'text-delta':
      return change(view, event.key, (step) => ({ ...step, text: step.text + event.text }));
    case 'reasoning-delta':
      return change(view, event.key, (step) => ({ ...step, reasoning: step.reasoning + event.text }));
    case 'text-reset':
      return change(view, event.key, (step) => ({ ...step, text: '', reasoning: '' }));
    case 'generate-end': {
      const { key, role, purpose, model, request, completion, cached } = event;
      if (isDone(view, key)) return view;
      const { text, reasoning = '' } = completion;
      const place = { kind: 'model', key, path: pathOf(key), role, purpose } as const;
      const ended = put(view, { ...place, request, text, reasoning, done: { model, completion, cached } });
      return count(ended, role, completion, cached);
    }
    case 'generate-fail': {
      const { key, role, purpose, request, error } = event;
      const place = { kind: 'model', key, path: pathOf(key), role, purpose } as const;
      return put(view, { ...place, request, text: '', reasoning: '', failed: error });
    }
    case 'score-end': {
      const { type: _type, ...rest } = event;
      if (isDone(view, event.key)) return view;
      const scored = put(view, { kind: 'score', path: pathOf(event.key), ...rest });
      return count(scored, event.role, event.score, event.cached);
    }
    case 'tool-start':
    case 'tool-end': {
      const { type: _type, ...rest } = event;
      if (event.type === 'tool-start' && isDone(view, event.key)) return view;
      return put(view, { kind: 'tool', path: pathOf(event.key), ...rest });
    }
    case 'tool-progress': {
      const at = view.steps.findIndex(({ key }) => key === event.key);
      const step = view.steps[at];
      if (step?.kind !== 'tool' || step.result) return view;
      return { ...view, steps: view.steps.with(at, { ...step, progress: event.progress }) };
    }
    case 'check-end': {
      const { type: _type, ...rest } = event;
      return put(view, { kind: 'check', path: pathOf(event.key), ...rest });
    }
    case 'human-start':
      return put(view, { kind: 'human', key: event.key, path: pathOf(event.key), question: event.question });
    case 'human-end': {
      const { key, question, reply } = event;
      return put(view, { kind: 'human', key, path: pathOf(key), question, reply });
    }
    case 'draft-ready':
      return event.of === undefined ? view : change(view, event.of, (step) => ({ ...step, draft: event.draft }));
    case 'verdict-ready':
      if (event.by !== undefined) return change(view, event.by, (step) => judged(step, event));
      return event.of === undefined ? view : change(view, event.of, (step) => foundOf(step, event));
    case 'answer-chosen': {
      const { of, reason } = event;
      return { ...view, chosen: of === undefined ? { reason } : { of, reason } };
    }
    case 'loop-stop':
      return { ...view, stop: event.reason };
    case 'warning': {
      const { setting, message } = event;
      const known = view.warnings.some((warning) => warning.setting === setting && warning.message === message);
      return known ? view : { ...view, warnings: [...view.warnings, { setting, message }] };
    }
    case 'run-end':
      return { ...view, failure: null, end: { answer: event.answer, reason: event.reason } };
    case 'run-fail':
      return { ...view, failure: event.error };
  }
}

export const foldAll = (events: Iterable<RunEvent>, from: RunView = emptyView): RunView => {
  let view = from;
  for (const event of events) view = fold(view, event);
  return view;
};

/** Whether a model has said what it will say, or has ended without a word. */
export const isOver = ({ done, failed }: ModelStep): boolean => (done ?? failed) !== undefined;

/** The branch of a key. */
export const pathOf = (key: string): string => key.slice(0, key.lastIndexOf('#'));

const isDone = ({ steps }: RunView, key: string): boolean => steps.some((step) => step.key === key && ended(step));

function ended(step: Step): boolean {
  if (step.kind === 'model') return step.done !== undefined;
  return step.kind !== 'tool' || step.result !== undefined;
}

/** A step of a known key replaces it where it stands. */
function put(view: RunView, step: Step): RunView {
  const at = view.steps.findIndex(({ key }) => key === step.key);
  if (at < 0) return { ...view, failure: null, steps: [...view.steps, step] };
  const old = view.steps[at]!;
  if (step.kind === 'model' && !step.done && old.kind === 'model' && old.done) return view;
  return { ...view, failure: null, steps: view.steps.with(at, step) };
}

function change(view: RunView, key: string, to: (step: ModelStep) => ModelStep): RunView {
  const at = view.steps.findIndex((step) => step.key === key);
  const step = view.steps[at];
  return step?.kind === 'model' ? { ...view, steps: view.steps.with(at, to(step)) } : view;
}

const judged = (step: ModelStep, { verdict, of }: Extract<RunEvent, { type: 'verdict-ready' }>): ModelStep => ({
  ...step,
  verdict,
  ...(of === undefined ? {} : { judges: of }),
});

function foundOf(step: ModelStep, { key, verdict }: Extract<RunEvent, { type: 'verdict-ready' }>): ModelStep {
  const before = step.found ?? [];
  return before.some((one) => one.key === key) ? step : { ...step, found: [...before, { key, ...verdict }] };
}

function count(view: RunView, role: string, { usage, ms }: Pick<Completion, 'usage' | 'ms'>, cached: boolean): RunView {
  const { totals } = view;
  const mine = totals.byRole[role] ?? { calls: 0, tokens: 0, ms: 0 };
  const tokens = mine.tokens + usage.input + usage.output;
  return {
    ...view,
    totals: {
      calls: totals.calls + 1,
      input: totals.input + usage.input,
      output: totals.output + usage.output,
      reused: totals.reused + usage.reused,
      ms: totals.ms + ms.total,
      cachedCalls: totals.cachedCalls + (cached ? 1 : 0),
      byRole: { ...totals.byRole, [role]: { calls: mine.calls + 1, tokens, ms: mine.ms + ms.total } },
    },
  };
}
