import { textOf, type Completion } from '../contract/engine';
import type { ModelStep, Step } from '../runs/fold';
import type { Json } from '../base/json';
import { agreementOf } from './agreement';

/** Signs of confidence, in the order they are shown. */
export const signalNames = {
  mean: 'probability per token',
  least: 'least likely token',
  whole: 'probability of the whole text',
  scored: 'probability per token, read by the judge',
  certainty: 'certainty monitor',
  stretch: 'least sure stretch',
  entropy: 'entropy monitor',
  probe: 'last probe for the answer',
  truth: 'P(True)',
  said: 'confidence in words',
  votes: 'share of the samples that agree',
  inside: 'hidden state after the answer, by a probe',
} as const;
export type SignalName = keyof typeof signalNames;

/** How sure somebody was of a draft, in [0, 1], by every sign that its run carries. */
export type Signals = {
  /** A place in the drafts of the cell. */
  readonly draft: number;
  /** The hidden state at the line break after it. What it says of the draft, `inside`, only many results together can tell. */
  readonly state?: readonly number[];
} & { readonly [Name in SignalName]?: number };

/** What a run tells of its drafts, which are named by the keys of their steps; those of which it tells nothing are left out. */
export function signalsOf(steps: readonly Step[], drafts: readonly string[]): readonly Signals[] {
  const agreement = agreementOf(steps, drafts);
  return drafts.flatMap((key, draft) => {
    const step = steps.find((one) => one.key === key);
    if (step?.kind !== 'model') return [];
    const { tokens, monitor } = step.done?.completion ?? {};
    const signs = {
      ...ofTokens(tokens),
      ...known('scored', scored(steps, step)),
      ...ofMonitors(monitor),
      ...known('truth', judged(steps, key, 'verify')),
      ...known('said', judged(steps, key, 'confidence')),
      ...known('votes', agreement.get(key) ?? null),
    };
    const state = stateAfter(steps, step);
    const all = { ...signs, ...(state.length ? { state } : {}) };
    return Object.keys(all).length ? [{ draft, ...all }] : [];
  });
}

const known = (name: SignalName, value: number | null): Partial<Signals> =>
  value === null || !Number.isFinite(value) ? {} : { [name]: Math.min(1, Math.max(0, value)) };

/** By the probabilities of its own tokens: their geometric mean, the least of them, and their product. */
function ofTokens(tokens: Completion['tokens']): Partial<Signals> {
  if (!tokens?.length) return {};
  const logprobs = tokens.map(({ logprob }) => logprob);
  const sum = logprobs.reduce((total, logprob) => total + logprob, 0);
  return {
    ...known('mean', Math.exp(sum / logprobs.length)),
    ...known('least', Math.exp(Math.min(...logprobs))),
    ...known('whole', Math.exp(sum)),
  };
}

/** By what decoding methods saw; see `report` of each in `src/decoding`. */
function ofMonitors(monitor: Completion['monitor']): Partial<Signals> {
  return {
    ...known('certainty', numberAt(monitor, 'certainty', 'mean')),
    ...known('stretch', numberAt(monitor, 'certainty', 'lowest', 'mean')),
    ...known('entropy', numberAt(monitor, 'entropy', 'certainty')),
    ...known('probe', numberAt(monitor, 'suppress-reflection', 'probes', -1, 'certainty')),
  };
}

/** What is inside a report, which may come from a file. */
const at = (report: Json | undefined, ...path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>((inside, step) => {
    if (Array.isArray(inside) && typeof step === 'number') return inside.at(step) as Json | undefined;
    return typeof inside === 'object' && inside !== null
      ? (inside as { readonly [name: string]: Json })[step]
      : undefined;
  }, report);

/** Null where there is no number. */
function numberAt(report: Json | undefined, ...path: readonly (string | number)[]): number | null {
  const found = at(report, ...path);
  return typeof found === 'number' ? found : null;
}

/** The geometric mean of the probabilities another model, or the same, gave its very words. */
function scored(steps: readonly Step[], { draft }: ModelStep): number | null {
  const read = steps.find((step) => step.kind === 'score' && step.request.continuation === draft?.text);
  return read?.kind === 'score' && read.score.tokens.length
    ? Math.exp(read.score.logprob / read.score.tokens.length)
    : null;
}

/** Read by a step that goes on with this very text, and a line break: see `src/blocks/inside.ts`. */
function stateAfter(steps: readonly Step[], { text, done, request }: ModelStep): readonly number[] {
  const read = steps.find(
    (step) =>
      step.kind === 'model' &&
      step.request.messages.length === request.messages.length + 1 &&
      textOf(step.request.messages.at(-1)!) === `${text.trimEnd()}\n` &&
      step.done?.model.model === done?.model.model,
  );
  const vector = at(read?.kind === 'model' ? read.done?.completion.monitor : undefined, 'activations', 'vector');
  const numbers = Array.isArray(vector) ? (vector as readonly Json[]) : [];
  return numbers.every((value) => typeof value === 'number') ? (numbers as readonly number[]) : [];
}

/** The mean of what judges asked in this way said of it. */
function judged(steps: readonly Step[], key: string, purpose: string): number | null {
  const scores = steps.flatMap((step) =>
    step.kind === 'model' && step.judges === key && step.purpose === purpose ? [step.verdict?.score ?? null] : [],
  );
  const read = scores.filter((score) => score !== null);
  return read.length ? read.reduce((sum, score) => sum + score, 0) / read.length : null;
}
