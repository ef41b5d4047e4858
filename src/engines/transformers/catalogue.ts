import { engineError } from '../../contract/errors';
import type { ModelInfo } from '../../contract/engine';
import { openCapabilities } from './capabilities';

/** A model this engine can load, and the files it consists of. */
export interface CatalogueModel extends ModelInfo {
  readonly dtype: 'q4';
  /** True when on a CPU passes of two tokens and of many give the same bits, and so do rows of a batch: measured, not known from the graph. */
  readonly rowwise: boolean;
  /** First digits of the SHA-256 of all files, one after the other in the order of `files`. */
  readonly revision: string;
  /** Path below the model's folder, and bytes. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

const common = {
  engine: 'transformers',
  dtype: 'q4',
  rowwise: true,
  context: 2048,
  licence: 'MIT',
  bundled: true,
  can: openCapabilities,
} as const;
const pocketFiles = (weights: number, config: number) =>
  [
    ['config.json', config],
    ['generation_config.json', 91],
    ['tokenizer.json', 123_827],
    ['tokenizer_config.json', 440],
    ['onnx/model_q4.onnx', weights],
  ] as const;
const sized = <Model extends Pick<CatalogueModel, 'files'>>(model: Model) => ({
  ...model,
  downloadBytes: model.files.reduce((sum, [, bytes]) => sum + bytes, 0),
});

/** `memoryBytes` is what Chromium measured on WASM: most of it is needed once, to unpack the weights, and stays taken. */
export const catalogue: readonly CatalogueModel[] = [
  sized({
    ...common,
    model: 'pocket-3m',
    title: 'Pocket 3M',
    summary: 'A small and fallible actor for short word problems; it errs often enough to be worth a critic.',
    parameters: 3_000_000,
    memoryBytes: 147_000_000,
    revision: 'd2be3bc1a55d',
    roles: ['actor', 'reviser'],
    files: pocketFiles(1_774_756, 452),
  }),
  sized({
    ...common,
    model: 'pocket-13m',
    title: 'Pocket 13M',
    summary: 'Knows every role of a loop on short word problems: solves, criticises, redrafts, verifies and compares.',
    parameters: 13_400_000,
    memoryBytes: 562_000_000,
    revision: 'be56ca5cfbc3',
    files: pocketFiles(7_615_579, 453),
  }),
];

/** Undefined when it does not come with the page. */
export const bundled = (model: string): CatalogueModel | undefined => catalogue.find((entry) => entry.model === model);

/** @throws UnknownModel */
export function catalogued(model: string): CatalogueModel {
  const found = bundled(model);
  if (found) return found;
  const known = catalogue.map((entry) => entry.model).join(', ');
  throw engineError('UnknownModel', `There is no model '${model}' in transformers.js here; there are ${known}.`);
}
