import type { Json } from '../base/json';

/** A turn of a conversation as trainers read it. */
export interface Turn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Where a row comes from: on every row, so that rows can be filtered by it. */
export interface Provenance {
  /** Id of the strategy that was run. */
  readonly system: string;
  /** Name of the model that wrote the completion, as its engine knows it. */
  readonly model: string;
  /** Precision of its weights. */
  readonly quant: string;
  readonly seed: number;
  /** Of the request; null when it was left to the model's default. */
  readonly temperature: number | null;
  /** Id of the run, and key of the event in it. */
  readonly run_id: string;
  readonly event: string;
  /** Id of the run that this one was forked from. */
  readonly parent_id: string | null;
  /** Roles that read the known answer in this run; empty when none did. */
  readonly gold_seen_by: readonly string[];
  /** Id of the problem: rows of one problem belong on one side of a split. */
  readonly problem: string;
  /** When the run was begun, ISO 8601: how old the row is. */
  readonly created_at: string;
  /** SHA-256 of the pictures that belong before the first words of a user, in their order. */
  readonly images: readonly string[];
  /** Pictures that models drew, as data URLs by the column that names their files. */
  readonly drawn?: { readonly [column: string]: string };
}

/** Supervised fine-tuning: `SFTTrainer`, conversational prompt and completion. */
export interface Sft extends Provenance {
  readonly shape: 'sft';
  readonly prompt: readonly Turn[];
  readonly completion: readonly Turn[];
  /** Parts of the completion that carry no loss: [start, end) in characters. */
  readonly mask?: readonly (readonly [start: number, end: number])[];
}
/** Preferences: `DPOTrainer`, `RewardTrainer`. */
export interface Pair extends Provenance {
  readonly shape: 'pair';
  readonly prompt: readonly Turn[];
  readonly chosen: readonly Turn[];
  readonly rejected: readonly Turn[];
  readonly score_chosen?: number;
  readonly score_rejected?: number;
}
/** Unpaired preferences: `KTOTrainer`. */
export interface Label extends Provenance {
  readonly shape: 'label';
  readonly prompt: readonly Turn[];
  readonly completion: readonly Turn[];
  readonly label: boolean;
  /** How much the row should count; 1 when absent. */
  readonly weight?: number;
}
/** Stepwise supervision: `PRMTrainer`. */
export interface Step extends Provenance {
  readonly shape: 'step';
  readonly prompt: string;
  readonly completions: readonly string[];
  /** One a step: whether it is right. */
  readonly labels: readonly boolean[];
}
/** Prompts for online reinforcement learning (`GRPOTrainer`), with what was written to them and what it was worth. */
export interface Reward extends Provenance {
  readonly shape: 'reward';
  readonly prompt: readonly Turn[];
  readonly completion: readonly Turn[];
  readonly reward: number;
  /** The reward less the mean reward of the other completions of the same prompt; null when there is no other. */
  readonly advantage: number | null;
  readonly components: { readonly [name: string]: number | null };
}
/** Weights of single tokens. No trainer reads it as it is; it goes beside one. */
export interface Token extends Provenance {
  readonly shape: 'token';
  readonly prompt: readonly Turn[];
  /** Ids in the vocabulary of `model`. */
  readonly completion_ids: readonly number[];
  readonly weights: readonly number[];
}
/** Judgements of parts of a text. No trainer reads it as it is; it goes beside one. */
export interface Span extends Provenance {
  readonly shape: 'span';
  readonly prompt: readonly Turn[];
  readonly completion: readonly Turn[];
  /** [start, end) in characters of the completion. */
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly severity: number;
  }[];
  readonly extra?: Json;
}

export type Row = Sft | Pair | Label | Step | Reward | Token | Span;
export type Shape = Row['shape'];
