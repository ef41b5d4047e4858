import { contentHash } from '../../base/hash';
import type { Json } from '../../base/json';
import type { PromptSet } from '../../contract/prompt-set';
import type { Item } from '../../contract/task';
import type { PromptVersion } from './version';

/** Ids of the methods that rewrite a wording on a set of problems. */
export const optimisers = ['opto-prime', 'apohf', 'prompt-bridge'] as const;

/** Whether a problem can be one of a set: a rule reads the answer, and no picture or place goes with it. */
export const canTrain = ({ grader, problem }: Item): boolean =>
  grader === 'answer' && !problem.images?.length && problem.extra === undefined;

/** A problem that is a set of problems: the version is tuned on these, which must all be of the training side. */
export function tuningSet({ prompt, text, title }: PromptVersion, training: readonly Item[]): Item {
  const set: PromptSet = {
    kind: 'prompt-set',
    prompt,
    wording: text,
    examples: training.map(({ problem: { id, prompt: question, choices } }) => ({
      id,
      prompt: question,
      ...(choices ? { choices } : {}),
    })),
  };
  return {
    problem: {
      id: `tuning-${contentHash(set).slice(0, 16)}`,
      prompt: `Find a better wording than “${title}” of ${prompt.replaceAll('-', ' ')}, for problems such as: ${training[0]?.problem.prompt ?? ''}`,
      extra: set as unknown as Json,
    },
    target: { answers: Object.fromEntries(training.map(({ problem, target }) => [problem.id, target])) },
    grader: 'each',
    tags: ['prompt'],
  };
}
