import { answerKey } from '../base/answer-key';
import type { Step } from '../runs/fold';

/**
 * Of samples written side by side, the share that come to the most common answer, in [0, 1]: under the key of the first that does
 * (self-consistency: Wang et al. 2023). A lane counts by its last draft; what cannot be read agrees with nothing. Groups of one,
 * and groups without any answer, say nothing.
 */
export function agreementOf(steps: readonly Step[], drafts: readonly string[]): ReadonlyMap<string, number> {
  const groups = new Map<string, Map<string, { readonly key: string; readonly answer: string | null }>>();
  for (const key of drafts) {
    const step = steps.find((one) => one.key === key);
    const lane = /^(.*)\/(\d+)$/.exec(step?.path ?? '');
    if (step?.kind !== 'model' || !lane) continue;
    const [, parent = '', number = ''] = lane;
    const value = step.draft?.value;
    const lanes = groups.get(parent) ?? new Map();
    groups.set(parent, lanes.set(number, { key, answer: typeof value === 'string' ? answerKey(value) : null }));
  }
  return new Map([...groups.values()].flatMap((lanes) => mostCommon([...lanes.values()])));
}

function mostCommon(samples: readonly { readonly key: string; readonly answer: string | null }[]) {
  if (samples.length < 2) return [];
  const votes = (answer: string | null) =>
    answer === null ? 0 : samples.filter((sample) => sample.answer === answer).length;
  const best = samples.reduce((first, sample) => (votes(sample.answer) > votes(first.answer) ? sample : first));
  return best.answer === null ? [] : [[best.key, votes(best.answer) / samples.length] as const];
}
