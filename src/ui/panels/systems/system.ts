import catalogue from './catalogue.json';

/** One published system, whether it runs here or not. */
export interface System {
  /** From 1 to 177; strategies cite it. */
  readonly number: number;
  readonly short: string;
  readonly title: string;
  readonly kind: Kind;
  readonly family: SystemFamily;
  /** How much of it a device can do: all of it, its protocol with any model, the data for its training, or nothing. */
  readonly support: 'full' | 'protocol' | 'data-export' | 'none';
  /** What it is. */
  readonly summary: string;
  /** What it is on a device, or why it is not. */
  readonly how: string;
  /** What the description was checked against; absent where nothing of it was specified. */
  readonly described?: 'full text' | 'project page' | 'abstract' | 'memory';
  /** Its loop in the notation that `parseComposition` reads. */
  readonly composition?: string;
  readonly published?: readonly Published[];
}

/** A number its authors or others published for it. */
export interface Published {
  readonly model: string;
  readonly data: string;
  /** What was measured, and its unit. */
  readonly measure: string;
  /** In the order in which `measure` names them. */
  readonly values: readonly number[];
  /** The values are differences. */
  readonly gain?: true;
  /** The weights were trained by the method. */
  readonly tuned?: true;
}

export const kinds = {
  loop: 'Loop',
  search: 'Search',
  decode: 'Decoding',
  eval: 'Evaluation',
  train: 'Training method',
  tool: 'Tools',
  vision: 'Vision',
  prompt: 'Prompt optimisation',
  human: 'Person in the loop',
  other: 'Other',
} as const;
export type Kind = keyof typeof kinds;

/** In the order of the shelf. */
export const families = {
  loops: 'Loops over text',
  sampling: 'Sampling, search and ranking',
  protocols: 'Protocols that measure',
  code: 'Code that is run',
  tools: 'Tools, solvers and agents',
  retrieval: 'Retrieval',
  decoding: 'Decoding, token by token',
  vision: 'Vision',
  prompts: 'Prompts and documents',
  human: 'A person at the gate',
  export: 'Data for training',
  outside: 'Not for this page',
} as const;
export type SystemFamily = keyof typeof families;

export const systems = catalogue as unknown as readonly System[];
