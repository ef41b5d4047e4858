import { engineError } from '../../contract/errors';
import { keptFiles, keptName } from '../files/names';
import type { Listed } from '../files/listing';
import type { ReadSmall, Wanted } from '../files/wanted';
import type { Device } from './device';
import { buildFor, runtimeAddress, runtimeRevision } from './runtime-files';

/** What must be known of an ONNX model on a hub to fetch its files. */
export interface OnnxNeed {
  readonly engine: 'transformers';
  /** Address of its files, ends with a slash. */
  readonly folder: string;
  readonly revision: string;
  readonly dtype: string;
  readonly device: Device;
  /** Files of weights beside the ONNX file, where its configuration may not say so. */
  readonly externalFiles?: number;
}

/** How transformers.js names weights by their precision (its DEFAULT_DTYPE_SUFFIX_MAPPING). */
const suffixes: { readonly [dtype: string]: string } = { fp32: '', q8: '_quantized' };

/** Everything that transformers.js asks for when it loads such a model, and its runtime. @throws CorruptFile */
export async function onnxFiles(
  { folder, revision, dtype, device, externalFiles }: OnnxNeed,
  listing: ReadonlyMap<string, Listed>,
  read: ReadSmall,
): Promise<readonly Wanted[]> {
  const at = (path: string, optional = false): Wanted => ({
    url: folder + path,
    store: keptFiles,
    name: keptName(folder + path, revision),
    ...listing.get(path),
    ...(optional ? { optional: true as const } : {}),
  });
  const config = at('config.json');
  const weights = `model${suffixes[dtype] ?? `_${dtype}`}.onnx`;
  const said = await jsonOf(await read(config), config.url);
  const count = externalFiles ?? externalCount(said, weights);
  return [
    config,
    at('tokenizer_config.json'),
    at('tokenizer.json'),
    at('generation_config.json', true),
    at(`onnx/${weights}`),
    ...Array.from({ length: count }, (_, place) => at(`onnx/${weights}_data${place === 0 ? '' : `_${place}`}`)),
    runtimeOf(device),
  ];
}

const runtimeOf = (device: Device): Wanted => ({
  url: runtimeAddress(device),
  store: keptFiles,
  name: keptName(runtimeAddress(device), runtimeRevision),
  bytes: buildFor(device).bytes,
});

/** How many files of weights are beside the graph: a number, or one for each name of a graph. */
function externalCount(config: unknown, weights: string): number {
  const said = (config as { 'transformers.js_config'?: { use_external_data_format?: unknown } })[
    'transformers.js_config'
  ]?.use_external_data_format;
  if (typeof said !== 'object' || said === null) return Number(said) || 0;
  const byName = said as { readonly [name: string]: unknown };
  return Number(byName[weights] ?? byName['model']) || 0;
}

async function jsonOf(response: Response | null, url: string): Promise<unknown> {
  const json: unknown = await response?.json().catch(() => null);
  if (typeof json === 'object' && json !== null) return json;
  throw engineError('CorruptFile', `${url} is not what it should be: it cannot be read as JSON. Try again later.`);
}
