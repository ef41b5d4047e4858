import { dtypes, type Dtype, type OnnxEntry } from '../shelf/entry';
import { writers } from './architectures';
import { conversationOf, type Conversation } from './conversation';
import { basis, bitsOf, onnxMemory, parametersIn } from './estimate';
import type { Finding } from './finding';
import { onnxOutline } from './onnx-outline';
import type { OwnFile } from './own';
import { ownFacts, type Place } from './place';
import { jsonOf, type Source } from './source';

type Fields = { readonly [field: string]: unknown };

/** Ends of the names of weights, as transformers.js looks for them. */
const suffixes: { readonly [Name in Dtype]: string } = {
  q4f16: '_q4f16',
  q4: '_q4',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  fp16: '_fp16',
  fp32: '',
};
const weightsPath = (dtype: Dtype): string => `onnx/model${suffixes[dtype]}.onnx`;

/** Tokens, at most: caches of longer conversations would take more memory than the weights. */
const longest = 4096;
/** Bytes no ONNX file of a language model stays below: pointers and error pages do. */
const smallest = 10_000;

/** Looks at a model exported for transformers.js. */
export async function onnxFinding(source: Source, place: Place): Promise<Finding> {
  const problems: string[] = [];
  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work();
    } catch (error) {
      problems.push((error as Error).message);
      return null;
    }
  };
  const config = await attempt(() => writerConfig(source));
  const conversation = await attempt(() => conversationOf(source));
  const weights = await attempt(() => allWeights(source));
  if (!config || !conversation || !weights) return { name: source.name, choices: [], problems };
  const small = await sized(source, smallFiles);
  const wrong = weights.flatMap((found) => ('problem' in found ? [found.problem] : []));
  const choices = weights.flatMap((found) =>
    'problem' in found
      ? []
      : [entryOf(place, config, { ...conversation, warnings: [...conversation.warnings, ...wrong] }, small, found)],
  );
  return { name: source.name, choices, problems: choices.length ? [] : wrong };
}

const smallFiles = ['config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json'];

async function writerConfig(source: Source): Promise<Fields> {
  const config = await jsonOf(source, 'config.json');
  const type = config['model_type'];
  if (typeof type === 'string' && writers.has(type)) return config;
  throw new Error(
    `config.json says model_type ${JSON.stringify(type ?? null)}; that is no model transformers.js writes text with. Choose one exported for text generation.`,
  );
}

interface Weights {
  readonly dtype: Dtype;
  /** The ONNX file first. */
  readonly files: readonly OwnFile[];
  readonly positions: number | null;
}

async function allWeights(source: Source): Promise<readonly (Weights | { readonly problem: string })[]> {
  const sizes = await Promise.all(dtypes.map(async (dtype) => [dtype, await source.size(weightsPath(dtype))] as const));
  const there = sizes.flatMap(([dtype, bytes]) => (bytes === null ? [] : [[dtype, bytes] as const]));
  if (there.length === 0)
    throw new Error(
      `There are no weights: one of ${dtypes.map(weightsPath).join(', ')} is needed. Models in other formats (safetensors, GGUF) must be exported to ONNX first.`,
    );
  return Promise.all(
    there.map(([dtype, bytes]) =>
      weightsOf(source, dtype, bytes).catch((error: unknown) => ({ problem: (error as Error).message })),
    ),
  );
}

async function weightsOf(source: Source, dtype: Dtype, bytes: number): Promise<Weights> {
  const path = weightsPath(dtype);
  if (bytes < smallest)
    throw new Error(`${path} has ${bytes} bytes, too few for weights. Perhaps it is a pointer that stands for them.`);
  const main = { path, bytes };
  if (!source.local) return { dtype, files: [main, ...(await chunksOnHub(source, path))], positions: null };
  const { external, positions } = await onnxOutline(await source.blob(path), path);
  const files: OwnFile[] = [main];
  for (let place = 0; place < external.size; place++) {
    const chunk = chunkOf(path, place);
    const needed = external.get(chunk.replace('onnx/', ''));
    if (needed === undefined)
      throw new Error(
        `${path} keeps its weights in ${[...external.keys()].join(', ')}; transformers.js looks for ${chunk}. Export it again under that name.`,
      );
    const there = await source.size(chunk);
    if (there === null) throw new Error(`${chunk} is missing: ${path} keeps its weights there. Add it as well.`);
    if (there < needed)
      throw new Error(
        `${chunk} breaks off: ${needed} bytes are needed and it has ${there}. Copy or download it again.`,
      );
    files.push({ path: chunk, bytes: there });
  }
  return { dtype, files, positions };
}

const chunkOf = (path: string, place: number): string => `${path}_data${place ? `_${place}` : ''}`;

async function chunksOnHub(source: Source, path: string): Promise<readonly OwnFile[]> {
  const chunks: OwnFile[] = [];
  for (;;) {
    const chunk = chunkOf(path, chunks.length);
    const bytes = await source.size(chunk);
    if (bytes === null) return chunks;
    chunks.push({ path: chunk, bytes });
  }
}

async function sized(source: Source, paths: readonly string[]): Promise<readonly OwnFile[]> {
  const all = await Promise.all(paths.map(async (path) => ({ path, bytes: await source.size(path) })));
  return all.flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }]));
}

const sum = (files: readonly OwnFile[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

function entryOf(
  place: Place,
  config: Fields,
  { thinks, template, warnings }: Conversation,
  small: readonly OwnFile[],
  { dtype, files, positions }: Weights,
): OnnxEntry {
  const said = config['max_position_embeddings'] ?? config['n_positions'];
  const context = Math.min(longest, typeof said === 'number' ? said : longest, positions ?? longest);
  const half = /f(p)?16/.test(dtype);
  return {
    engine: 'transformers',
    id: place.id,
    title: place.title,
    family: String(config['model_type']),
    kind: thinks ? 'reasoning' : 'chat',
    summary: `Added by you${place.origin === 'files' ? ' from files' : ''}: ${String(config['model_type'])} in ${dtype}.`,
    parameters: parametersIn(config, sum(files), bitsOf(dtype)),
    quantisation: dtype,
    downloadBytes: sum([...small, ...files]),
    memoryBytes: onnxMemory(sum(files)),
    basis,
    context,
    licence: place.licence,
    needs: half ? ['webgpu', 'shader-f16'] : [],
    can: ['seed', 'logprobs', 'score', 'continue', ...(thinks ? (['reasoning'] as const) : [])],
    link: place.link,
    dtypes: [dtype],
    own: ownFacts(place, [...small, ...files], {
      warnings,
      ...(template === undefined ? {} : { template }),
      ...(files.length > 1 ? { externalFiles: files.length - 1 } : {}),
    }),
  };
}
