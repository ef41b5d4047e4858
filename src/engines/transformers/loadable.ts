import type { DeviceWish, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { onnxShelf } from '../shelf';
import type { OnnxEntry } from '../shelf/entry';
import { bundled, type CatalogueModel } from './catalogue';
import { deviceFor, type Device } from './device';

/** What a worker must know of a model to load it. */
export interface Loadable {
  readonly parameters: number;
  readonly downloadBytes: number;
  /** Tokens, at most: caches of longer conversations would take more memory than the weights. */
  readonly context: number;
  readonly revision: string;
  /** True when on a CPU passes of two tokens and of many give the same bits. */
  readonly rowwise: boolean;
  /** Thinks before it answers. */
  readonly reasoning: boolean;
  /** Path below the model's folder, and bytes; null for a model on a hub, whose files are found by asking. */
  readonly files: CatalogueModel['files'] | null;
}
export type Ref = ModelRef & { readonly device: Device; readonly dtype: 'q4' | 'q4f16' };

/** What a model is and where a wish leads with it. @throws UnknownModel, NoAdapter, Unsupported */
export async function loadableOf(model: string, wish: DeviceWish, gpu: GPU | undefined) {
  const own = bundled(model);
  const device = await deviceFor(wish, gpu);
  if (own) return { loadable: { ...own, reasoning: false }, ref: refOf(model, own.revision, own.dtype, device) };
  const entry = (await onnxShelf()).find(({ id }) => id === model);
  if (!entry)
    throw engineError('UnknownModel', `There is no model '${model}' for transformers.js on the shelf. Choose another.`);
  return { loadable: onHub(entry), ref: refOf(model, revision, await dtypeFor(entry, device, gpu), device) };
}

/** The branch of a hub; files kept under it stay as they are. */
const revision = 'main';
const refOf = (model: string, revision: string, dtype: Ref['dtype'], device: Device): Ref => ({
  engine: 'transformers',
  model,
  revision,
  dtype,
  device,
});
const onHub = ({ parameters, downloadBytes, context, can }: OnnxEntry): Loadable => ({
  parameters,
  downloadBytes,
  context,
  revision,
  rowwise: false,
  reasoning: can.includes('reasoning'),
  files: null,
});

/**
 * 16-bit numbers where the device has them. The library would load such a model anywhere, and fail with its first word.
 * @throws Unsupported
 */
async function dtypeFor({ id, dtypes }: OnnxEntry, device: Device, gpu: GPU | undefined): Promise<Ref['dtype']> {
  const half = device === 'webgpu' && (await hasHalf(gpu));
  const dtype = dtypes.find((one) => half || one === 'q4');
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
