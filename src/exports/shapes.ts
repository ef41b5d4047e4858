import type { Shape } from './row';

/** What the rows of a shape are for. */
export interface ShapeFacts {
  readonly title: string;
  /** Trainers of TRL that read the file as it is; empty where it goes beside one. */
  readonly trainers: readonly string[];
  /** Its type among the dataset types of TRL. */
  readonly type: string;
  readonly summary: string;
  /** Columns every line has, beyond where it comes from: what a row lacks is null, so that all lines have one schema. */
  readonly columns: readonly string[];
}

/** After "Dataset formats and types" of the TRL documentation: which trainer reads which columns. */
export const shapes: { readonly [Name in Shape]: ShapeFacts } = {
  sft: {
    title: 'Imitate',
    trainers: ['SFTTrainer'],
    type: 'prompt-completion',
    summary: 'Prompts with the completion to learn.',
    columns: ['prompt', 'completion', 'mask'],
  },
  pair: {
    title: 'Prefer',
    trainers: ['DPOTrainer', 'RewardTrainer'],
    type: 'preference',
    summary: 'Two completions of a prompt, one better than the other.',
    columns: ['prompt', 'chosen', 'rejected', 'score_chosen', 'score_rejected'],
  },
  label: {
    title: 'Good or bad',
    trainers: ['KTOTrainer'],
    type: 'unpaired preference',
    summary: 'Single completions, each labelled.',
    columns: ['prompt', 'completion', 'label', 'weight'],
  },
  step: {
    title: 'Step by step',
    trainers: ['PRMTrainer'],
    type: 'stepwise supervision',
    summary: 'Solutions cut into steps, each right or wrong.',
    columns: ['prompt', 'completions', 'labels'],
  },
  reward: {
    title: 'Rewarded',
    trainers: ['GRPOTrainer', 'RLOOTrainer'],
    type: 'prompt-only',
    summary: 'Prompts to learn on by trying; what was written here and what it was worth stand beside them.',
    columns: ['prompt', 'completion', 'reward', 'advantage', 'components'],
  },
  token: {
    title: 'Token by token',
    trainers: [],
    type: 'sidecar',
    summary: 'Weights of single tokens, to be joined by run and event.',
    columns: ['prompt', 'completion_ids', 'weights'],
  },
  span: {
    title: 'Marked passages',
    trainers: [],
    type: 'sidecar',
    summary: 'Passages with what is wrong with them, to be joined by run and event.',
    columns: ['prompt', 'completion', 'spans', 'extra'],
  },
};
