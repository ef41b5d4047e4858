import { Validator, type Schema } from '@cfworker/json-schema';
import type { Shape } from '../../src/exports/row';

/**
 * Columns that trainers of TRL read, by dataset type, as "Dataset formats and types" of its documentation (July 2026) lists them:
 * SFTTrainer prompt-completion, DPOTrainer and RewardTrainer preference with an explicit prompt, KTOTrainer unpaired preference,
 * PRMTrainer stepwise supervision (standard format only), GRPOTrainer prompt-only. Other columns are left alone, but for those
 * that change what a file is: with `image` or `images` it is for models that see, `tools` are schemas of functions for the chat
 * template, `messages` and `text` are another type, and RewardTrainer takes `margin` for a number.
 */
const turn = (content: Schema): Schema => ({
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['role', 'content'],
    properties: { role: { enum: ['system', 'user', 'assistant'] }, content },
    additionalProperties: false,
  },
});
const row = (properties: { readonly [name: string]: Schema }): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const reserved = ['image', 'images', 'tools', 'messages', 'text', 'margin', 'input_ids', 'chat_template_kwargs'];
const texts: Schema = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };

type Read = Exclude<Shape, 'token' | 'span'>;
const typesOf = (turns: Schema): { readonly [Name in Read]: Schema } => ({
  sft: row({ prompt: turns, completion: turns }),
  pair: row({ prompt: turns, chosen: turns, rejected: turns }),
  label: row({ prompt: turns, completion: turns, label: { type: 'boolean' } }),
  step: row({ prompt: { type: 'string' }, completions: texts, labels: { type: 'array', items: { type: 'boolean' } } }),
  reward: row({ prompt: turns }),
});
const plain = typesOf(turn({ type: 'string' }));
/** "Vision datasets" of the same page: contents are lists of parts. */
const seeing = typesOf(
  turn({
    type: 'array',
    minItems: 1,
    items: {
      oneOf: [
        { type: 'object', properties: { type: { const: 'image' } }, required: ['type'], additionalProperties: false },
        {
          type: 'object',
          properties: { type: { const: 'text' }, text: { type: 'string' } },
          required: ['type', 'text'],
          additionalProperties: false,
        },
      ],
    },
  }),
);

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
  const schemas = shape === 'token' || shape === 'span' ? [provenance] : [provenance, plain[shape]];
  const { completions, labels, prompt } = line as { readonly [name: string]: readonly unknown[] | undefined };
  return [
    ...schemas.flatMap((schema) => said(schema, line)),
    ...reserved.flatMap((name) => (name in (line as object) ? [`'${name}' means something else to trainers`] : [])),
    ...(shape === 'step' && completions?.length !== labels?.length ? ['labels are not one a step'] : []),
    ...(shape !== 'step' && roleless(prompt) ? ['no user speaks in the prompt'] : []),
  ];
}

/** The same of a line of a `metadata.jsonl` beside pictures: SFT, DPO, KTO and GRPO read those, the others do not. */
export function visionFaultsOf(shape: Shape, line: unknown): readonly string[] {
  if (!['sft', 'pair', 'label', 'reward'].includes(shape)) return [`no trainer reads pictures with ${shape}`];
  const { prompt, file_names } = line as {
    readonly prompt: readonly { readonly content: readonly { readonly type: string }[] }[];
    readonly file_names?: readonly string[];
  };
  const placeholders = prompt.flatMap(({ content }) => content).filter(({ type }) => type === 'image').length;
  return [
    ...[provenance, seeing[shape as Read]].flatMap((schema) => said(schema, line)),
    ...reserved.flatMap((name) => (name in (line as object) ? [`'${name}' means something else to trainers`] : [])),
    ...(placeholders === file_names?.length ? [] : [`${placeholders} placeholders for ${file_names?.length} pictures`]),
    ...(file_names ?? []).flatMap((name) =>
      /^[\w.-]+\.(png|jpe?g|webp|gif)$/.test(name) ? [] : [`'${name}' is no picture`],
    ),
  ];
}

const said = (schema: Schema, line: unknown): readonly string[] =>
  new Validator(schema, '2020-12')
    .validate(line)
    .errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);

const roleless = (prompt: unknown): boolean =>
  Array.isArray(prompt) && !prompt.some((turn: { readonly role?: string }) => turn.role === 'user');
