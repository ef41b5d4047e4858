import type { DeviceWish, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { knownFault } from '../known-faults';
import { onnxShelf } from '../shelf';
import type { Dtype, OnnxEntry } from '../shelf/entry';
import { bundled, type CatalogueModel } from './catalogue';
import { deviceFor, type Device } from './device';

/** What a worker must know of a model to load it. */
export interface Loadable {
  readonly parameters: number;
  readonly downloadBytes: number;
  /** Tokens, at most: caches of longer conversations would take more memory than the weights. */
  readonly context: number;
  readonly revision: string;
  /** True when on a CPU passes of two tokens and of many give the same bits, and so do rows of a batch. */
  readonly rowwise: boolean;
  /** Thinks before it answers. */
  readonly reasoning: boolean;
  /** Path below the model's folder, and bytes; null for a model on a hub, whose files are found by asking. */
  readonly files: CatalogueModel['files'] | null;
  /** The page's own folder, a hub, or files that somebody gave and that lie on this device alone. */
  readonly from: 'page' | 'hub' | 'files';
  /** Wording of conversations where the files of the tokenizer have none. */
  readonly template?: string;
  /** Files of weights beside the ONNX file, where its configuration may not say so. */
  readonly externalFiles?: number;
}
export type Ref = ModelRef & { readonly device: Device; readonly dtype: Dtype };

/**
 * What a model is and where a wish leads with it. `added` are the models that somebody added to the shelf.
 * @throws UnknownModel, NoAdapter, Unsupported
 */
export async function loadableOf(
  model: string,
  wish: DeviceWish,
  gpu: GPU | undefined,
  added: readonly OnnxEntry[] = [],
) {
  const own = bundled(model);
  const device = await deviceFor(wish, gpu);
  if (own) {
    const loadable: Loadable = { ...own, reasoning: false, from: 'page' };
    return { loadable, ref: refOf(model, own.revision, own.dtype, device) };
  }
  const entry = [...added, ...(await onnxShelf())].find(({ id }) => id === model);
  if (!entry)
    throw engineError('UnknownModel', `There is no model '${model}' for transformers.js on the shelf. Choose another.`);
  const safe = wish === 'auto' && isFaulty(entry, device) ? 'wasm' : device;
  const dtype = await dtypeFor(entry, safe, gpu);
  return { loadable: loadableFrom(entry), ref: refOf(model, entry.own?.digest ?? revision, dtype, safe) };
}

/** Whether it has only precisions that are known to go wrong there. */
const isFaulty = ({ dtypes }: OnnxEntry, device: Device): boolean =>
  dtypes.every((dtype) => knownFault('transformers', device, dtype) !== undefined);

/** The branch of a hub; files kept under it stay as they are. */
const revision = 'main';
const refOf = (model: string, revision: string, dtype: Ref['dtype'], device: Device): Ref => ({
  engine: 'transformers',
  model,
  revision,
  dtype,
  device,
});
const loadableFrom = ({ parameters, downloadBytes, context, can, own }: OnnxEntry): Loadable => ({
  parameters,
  downloadBytes,
  context,
  revision: own?.branch ?? revision,
  rowwise: false,
  reasoning: can.includes('reasoning'),
  files: own?.files.map(({ path, bytes }) => [path, bytes] as const) ?? null,
  from: own?.origin ?? 'hub',
  ...(own?.template === undefined ? {} : { template: own.template }),
  ...(own?.externalFiles === undefined ? {} : { externalFiles: own.externalFiles }),
});

/**
 * 16-bit numbers where the device has them. The library would load such a model anywhere, and fail with its first word.
 * @throws Unsupported
 */
async function dtypeFor({ id, dtypes }: OnnxEntry, device: Device, gpu: GPU | undefined): Promise<Ref['dtype']> {
  const half = device === 'webgpu' && (await hasHalf(gpu));
  const dtype = dtypes.find((one) => half || !/f(p)?16/.test(one));
  if (dtype) return dtype;
  throw engineError(
    'Unsupported',
    `${id} has 16-bit files only, and ${device === 'wasm' ? 'WebAssembly' : 'this graphics card'} has no 16-bit numbers. Choose another model.`,
  );
}

async function hasHalf(gpu: GPU | undefined = globalThis.navigator?.gpu): Promise<boolean> {
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  return adapter?.features.has('shader-f16') ?? false;
}
