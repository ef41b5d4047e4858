import type { MlcEntry } from '../shelf/entry';
import { engineError } from '../../contract/errors';
import { basis, bitsOf, mlcMemory } from './estimate';
import type { Finding } from './finding';
import type { Libraries } from './mlc-library';
import type { OwnFile } from './own';
import { ownFacts, type Place } from './place';
import { jsonOf, type Source } from './source';

type Fields = { readonly [field: string]: unknown };

/** Tokens, at most: web-llm takes the memory of the whole context when it loads. */
const longest = 4096;

/** Looks at a model compiled for web-llm. `library` is the address of its compiled library, where somebody knows it. */
export async function mlcFinding(
  source: Source,
  place: Place,
  libraries: Libraries,
  library?: string,
): Promise<Finding> {
  const problem = (text: string, more = {}): Finding => ({ name: source.name, choices: [], problems: [text], ...more });
  try {
    const config = await jsonOf(source, 'mlc-chat-config.json');
    const weights = await weightsOf(source);
    const tokenizer = await tokenizerOf(source, config);
    const compiled = await libraryIn(source);
    const address = library ?? compiled?.path ?? (await libraries.fitting(config));
    if (!address)
      return problem(
        `No compiled library of web-llm is known to fit ${describe(config)}. Give the address of its .wasm file, or add the file to the folder.`,
        { wantsLibrary: true },
      );
    const small = { path: 'mlc-chat-config.json', bytes: (await source.size('mlc-chat-config.json'))! };
    const files = [small, tokenizer, ...weights, ...(compiled ? [compiled] : [])];
    return { name: source.name, choices: [entryOf(place, config, files, weights, address)], problems: [] };
  } catch (error) {
    return problem((error as Error).message);
  }
}

/** The list of weights, and all it lists. */
async function weightsOf(source: Source): Promise<readonly OwnFile[]> {
  const path = 'tensor-cache.json';
  if ((await source.size(path)) === null)
    throw engineError(
      'MissingFile',
      `${path} is missing. Models compiled for older versions (ndarray-cache.json) must be converted again.`,
    );
  const { records } = await jsonOf(source, path);
  if (!Array.isArray(records) || records.length === 0)
    throw engineError('CorruptFile', `${path} lists no weights. Get it again.`);
  const list = { path, bytes: (await source.size(path))! };
  const shards = (records as readonly Fields[]).map(({ dataPath, nbytes }) => ({
    path: String(dataPath),
    bytes: Number(nbytes),
  }));
  if (source.local) for (const shard of shards) await mustBeWhole(source, shard);
  return [list, ...shards];
}

async function mustBeWhole(source: Source, { path, bytes }: OwnFile): Promise<void> {
  const there = await source.size(path);
  if (there === null)
    throw engineError('MissingFile', `${path} is missing: tensor-cache.json lists it. Add it as well.`);
  if (there !== bytes)
    throw engineError('CorruptFile', `${path} has ${there} bytes instead of ${bytes}. Copy or download it again.`);
}

async function tokenizerOf(source: Source, { tokenizer_files: listed }: Fields): Promise<OwnFile> {
  const names = Array.isArray(listed) ? (listed as readonly unknown[]) : [];
  const path = ['tokenizer.json', 'tokenizer.model'].find((name) => names.includes(name)) ?? 'tokenizer.json';
  const bytes = await source.size(path);
  if (bytes === null) throw engineError('MissingFile', `${path} is missing. Add the whole folder of the model.`);
  if (path.endsWith('.json')) await jsonOf(source, path);
  return { path, bytes };
}

/** A library that came with the files. */
async function libraryIn(source: Source): Promise<OwnFile | null> {
  const bytes = await source.size(libraryName);
  if (bytes === null) return null;
  const head = new Uint8Array(await (await source.blob(libraryName)).slice(0, 4).arrayBuffer());
  if (head.join() !== '0,97,115,109')
    throw engineError('CorruptFile', `${libraryName} is not WebAssembly. Get the compiled library of web-llm again.`);
  return { path: libraryName, bytes };
}
/** What the one .wasm file of a folder is called once it is here. */
export const libraryName = 'library.wasm';

const describe = (config: Fields) => `${String(config['model_type'])} in ${String(config['quantization'])}`;

function entryOf(
  place: Place,
  config: Fields,
  files: readonly OwnFile[],
  weights: readonly OwnFile[],
  library: string,
): MlcEntry {
  const quantisation = String(config['quantization']);
  const bytes = weights.reduce((sum, file) => sum + file.bytes, 0);
  const shape = (config['model_config'] ?? {}) as Fields;
  const said = Number(config['context_window_size'] ?? shape['context_window_size']);
  const context = Math.min(longest, said > 0 ? said : longest);
  const number = (name: string) => Number(shape[name]) || 0;
  const head = number('head_dim') || number('hidden_size') / (number('num_attention_heads') || 1);
  const cache = 4 * context * number('num_hidden_layers') * number('num_key_value_heads') * head;
  return {
    engine: 'webllm',
    id: place.id,
    title: place.title,
    family: String(config['model_type']),
    kind: 'chat',
    summary: `Added by you${place.origin === 'files' ? ' from files' : ''}: ${describe(config)}.`,
    parameters: Math.round((bytes * 8) / bitsOf(quantisation)),
    quantisation,
    downloadBytes: files.reduce((sum, file) => sum + file.bytes, 0),
    memoryBytes: mlcMemory(bytes, cache),
    basis,
    context,
    licence: place.licence,
    needs: ['webgpu', ...(quantisation.includes('f16') ? (['shader-f16'] as const) : [])],
    can: ['seed', 'logprobs', 'schema'],
    link: place.link,
    library,
    own: ownFacts(place, files, { warnings: [] }),
  };
}
