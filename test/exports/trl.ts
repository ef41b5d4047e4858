import { Validator, type Schema } from '@cfworker/json-schema';
import type { Shape } from '../../src/exports/row';

/**
 * Columns that trainers of TRL read, by dataset type, as "Dataset formats and types" of its documentation lists them: SFTTrainer
 * prompt-completion, DPOTrainer and RewardTrainer preference, KTOTrainer unpaired preference, PRMTrainer stepwise supervision
 * (standard format only), GRPOTrainer prompt-only. Other columns are left alone.
 */
const turns: Schema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['role', 'content'],
    properties: { role: { enum: ['system', 'user', 'assistant'] }, content: { type: 'string' } },
    additionalProperties: false,
  },
};
const row = (properties: { readonly [name: string]: Schema }): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const texts: Schema = { type: 'array', minItems: 1, items: { type: 'string' } };

const types: { readonly [Name in Exclude<Shape, 'token' | 'span'>]: Schema } = {
  sft: row({ prompt: turns, completion: turns }),
  pair: row({ prompt: turns, chosen: turns, rejected: turns }),
  label: row({ prompt: turns, completion: turns, label: { type: 'boolean' } }),
  step: row({ prompt: { type: 'string' }, completions: texts, labels: { type: 'array', items: { type: 'boolean' } } }),
  reward: row({ prompt: turns }),
};
/** Where every row comes from. */
const provenance = row({
  system: { type: 'string', minLength: 1 },
  model: { type: 'string', minLength: 1 },
  quant: { type: 'string' },
  seed: { type: 'integer' },
  temperature: { type: ['number', 'null'] },
  run_id: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  parent_id: { type: ['string', 'null'] },
  gold_seen_by: { type: 'array', items: { type: 'string' } },
});

/** What is wrong with a line of a file of that shape; empty when a trainer can read it. */
export function faultsOf(shape: Shape, line: unknown): readonly string[] {
  const schemas = shape === 'token' || shape === 'span' ? [provenance] : [provenance, types[shape]];
  const faults = schemas.flatMap((schema) =>
    new Validator(schema, '2020-12')
      .validate(line)
      .errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`),
  );
  const { completions, labels } = line as { readonly completions?: unknown[]; readonly labels?: unknown[] };
  return shape === 'step' && completions?.length !== labels?.length ? [...faults, 'labels are not one a step'] : faults;
}
