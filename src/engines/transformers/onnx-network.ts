import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Head } from '../../contract/decoding';
import { engineError } from '../../contract/errors';
import { cropOnDevice, cropOnHost, croppable } from './crop';
import { named } from './errors';
import { headOf, hiddenNames, isSteering, statesOf, type HiddenNames } from './hidden';
import type { Batch, Hidden, Memory, Network, Pass, Rows, Shape, Steering } from './network';
import { pickOnHost, stackOnHost } from './stack';

/** What is known of how a model rounds on a device. */
export interface Layout {
  readonly shape: Shape;
  readonly uniform: number;
  /** Whether rows of a batch were measured to get the very bits they would get alone. */
  readonly batchwise: boolean;
}
/** What is needed of ONNX Runtime, web or Node. */
export interface Onnx extends Layout {
  readonly session: InferenceSession;
  tensor(type: 'int64' | 'float32' | 'float16', data: BigInt64Array | Float32Array, dims: readonly number[]): Tensor;
  /** Logits of any precision as 32 bit. */
  toFloat32(logits: Tensor): Float32Array;
  /** The device of the session, once it has one. */
  device(): GPUDevice | undefined;
  /** Of the last norm; where the configuration does not say it, that of Llama. */
  readonly epsilon?: number;
  /** Rejects when the device goes away. */
  readonly lost?: Promise<never>;
}

type Tensors = { readonly [name: string]: Tensor };
const none: Steering = new Map();
const usualEpsilon = 1e-5;

/**
 * A decoder in the usual form of exports for transformers.js: `input_ids`, `attention_mask`, perhaps `position_ids`,
 * and `past_key_values.*` in; `logits` and `present.*` out. @throws Unsupported
 */
export function onnxNetwork(onnx: Onnx): Network {
  const { session } = onnx;
  const past = session.inputNames.filter((name) => name.startsWith('past'));
  const known = new Set(['input_ids', 'attention_mask', 'position_ids', 'num_logits_to_keep', ...past]);
  const unknown = session.inputNames.find((name) => !known.has(name) && !isSteering(name));
  if (unknown) throw engineError('Unsupported', `The model has an input '${unknown}' that is not known here.`);
  const empty = emptyMemory(onnx, past);
  const kept = past.map((name) => [name, presentOf(name)] as const);
  const positions = session.inputNames.includes('position_ids');
  const cuts = session.inputNames.includes('num_logits_to_keep');

  const presents = kept.map(([, from]) => from);
  const logits = ['logits', ...presents];
  // What is not named here is not copied out of the runtime: hidden states cost nothing where nobody looks.
  const outputs = { all: logits, last: logits, none: presents };
  const names = hiddenNames(session);
  const still = stillVectors(onnx);

  /** `ids` belong to `texts` texts of one length, which have as many tokens each. */
  const feeds = (ids: readonly number[], memory: Memory, rows: Rows, texts: number, steering: Steering) => {
    const count = ids.length / texts;
    const total = memory.length + count;
    const integers = (values: BigInt64Array, dims: readonly number[]) => onnx.tensor('int64', values, dims);
    const given: Record<string, Tensor> = { ...(memory.tensors as Tensors), ...still };
    for (const [layer, name] of names?.steering ?? []) {
      const vector = steering.get(layer);
      if (vector) given[name] = onnx.tensor('float32', vector, [vector.length]);
    }
    given.input_ids = integers(BigInt64Array.from(ids, BigInt), [texts, count]);
    given.attention_mask = integers(new BigInt64Array(texts * total).fill(1n), [texts, total]);
    if (positions)
      given.position_ids = integers(
        BigInt64Array.from(ids, (_id, place) => BigInt(memory.length + (place % count))),
        [texts, count],
      );
    if (cuts) given.num_logits_to_keep = integers(BigInt64Array.of(rows === 'all' ? 0n : 1n), []);
    return given;
  };
  const run = async (given: Tensors, wanted: readonly string[]): Promise<Tensors> => {
    try {
      const pass = session.run(given, wanted);
      return (await (onnx.lost ? Promise.race([pass, onnx.lost]) : pass)) as Tensors;
    } catch (error) {
      throw named(error, 'the forward pass');
    }
  };
  const passOf = (out: Tensors, rows: Rows, length: number): Pass => {
    const tensors: Record<string, Tensor> = {};
    for (const [name, from] of kept) tensors[name] = present(out, from, name);
    return { memory: remember(tensors, length), rows: rows === 'none' ? [] : rowsOf(onnx, out) };
  };
  const forward = async (ids: readonly number[], memory: Memory, rows: Rows, texts: number): Promise<Pass> => {
    const out = await run(feeds(ids, memory, rows, texts, none), outputs[rows]);
    return passOf(out, rows, memory.length + ids.length / texts);
  };
  const batch: Batch = {
    stack: (memory, count) => changed(memory, (tensor) => stackOnHost(tensor, count)),
    pick: (memory, texts) => changed(memory, (tensor) => pickOnHost(tensor, texts)),
    forward: (ids, memory) => forward(ids, memory, 'all', ids.length),
  };
  const inside = (names: HiddenNames): Hidden => {
    let head: Promise<Head> | null = null;
    const readHead = async () => {
      const out = await run(feeds([0], empty, 'none', 1, none), names.constants);
      return headOf(names, out, onnx.epsilon ?? usualEpsilon);
    };
    return {
      head: () => (head ??= readHead()),
      async forward(ids, memory, rows, steering) {
        const out = await run(feeds(ids, memory, rows, 1, steering), [
          ...outputs[rows],
          ...names.residuals,
          names.last,
        ]);
        return { ...passOf(out, rows, memory.length + ids.length), states: statesOf(names, out) };
      },
    };
  };

  return {
    vocabulary: vocabularyOf(session),
    shape: onnx.shape,
    empty,
    croppable: Object.values(empty.tensors as Tensors).every(croppable),
    uniform: onnx.uniform,
    ...(onnx.batchwise ? { batch } : {}),
    ...(names ? { hidden: inside(names) } : {}),
    forward: (ids, memory, rows) => forward(ids, memory, rows, 1),
    crop(memory, length, spent) {
      if (!Object.values(memory.tensors as Tensors).every(croppable)) return null;
      const device = onnx.device();
      return changed(
        memory,
        (tensor) =>
          tensor.location === 'gpu-buffer' && device
            ? cropOnDevice(tensor, length, device)
            : cropOnHost(tensor, length, spent),
        length,
      );
    },
    release(memory) {
      if (memory === empty) return;
      for (const tensor of Object.values(memory.tensors as Tensors))
        if (tensor.location === 'gpu-buffer') tensor.dispose();
    },
    dispose: () => session.release(),
  };
}

/** Each tensor of a memory replaced by another. */
const changed = (memory: Memory, change: (tensor: Tensor) => Tensor, length = memory.length): Memory =>
  remember(
    Object.fromEntries(Object.entries(memory.tensors as Tensors).map(([name, tensor]) => [name, change(tensor)])),
    length,
  );

/** What is added after layers where nothing is to be added. */
const stillVectors = ({ session, tensor }: Onnx): Tensors =>
  Object.fromEntries(
    session.inputMetadata.flatMap((meta) => {
      const size = meta.isTensor ? Number(meta.shape[0]) : 0;
      return isSteering(meta.name) ? [[meta.name, tensor('float32', new Float32Array(size), [size])]] : [];
    }),
  );

/** The output that becomes an input of the next pass. */
const presentOf = (name: string): string => name.replace(/^past_key_values/, 'present').replace(/^past_/, 'present_');

function present(out: Tensors, from: string, name: string): Tensor {
  const tensor = out[from];
  if (!tensor) throw engineError('Unsupported', `The model gives no output for its input '${name}'.`);
  return tensor;
}

function rowsOf(onnx: Onnx, out: Tensors): Float32Array[] {
  const { logits } = out;
  if (!logits) throw engineError('Unsupported', "The model has no output 'logits'; it cannot write.");
  const [texts = 0, count = 0, width = 0] = logits.dims;
  const data = logits.type === 'float32' ? (logits.data as Float32Array) : onnx.toFloat32(logits);
  return Array.from({ length: texts * count }, (_none, row) => data.subarray(row * width, (row + 1) * width));
}

const remember = (tensors: Tensors, length: number): Memory => ({
  length,
  tensors,
  bytes: Object.values(tensors).reduce((sum, { size, type }) => sum + size * (type === 'float16' ? 2 : 4), 0),
});

/** Symbolic dimensions are the batch, which is 1, and the past, which is empty. */
function emptyMemory(onnx: Onnx, past: readonly string[]): Memory {
  const tensors = past.map((name) => {
    const about = onnx.session.inputMetadata.find((meta) => meta.name === name);
    if (!about?.isTensor || (about.type !== 'float32' && about.type !== 'float16'))
      throw engineError('Unsupported', `The model's cache '${name}' is neither float32 nor float16.`);
    const dims = about.shape.map((size, axis) => (typeof size === 'number' && size > 0 ? size : axis === 0 ? 1 : 0));
    const size = dims.reduce((product, dim) => product * dim, 1);
    const data = about.type === 'float16' ? new Uint16Array(size) : new Float32Array(size);
    return [name, onnx.tensor(about.type, data as Float32Array, dims)] as const;
  });
  return remember(Object.fromEntries(tensors), 0);
}

function vocabularyOf(session: InferenceSession): number {
  const about = session.outputMetadata.find(({ name }) => name === 'logits');
  const width = about?.isTensor ? about.shape.at(-1) : undefined;
  if (typeof width !== 'number')
    throw engineError(
      'Unsupported',
      "The model does not say how many logits it has; it lacks 'logits' of fixed width.",
    );
  return width;
}
