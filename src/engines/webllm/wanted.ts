import { engineError } from '../../contract/errors';
import type { Listed } from '../files/listing';
import { webllmStores } from '../files/names';
import type { ReadSmall, Wanted } from '../files/wanted';

/** What must be known of a model compiled for web-llm to fetch its files. */
export interface MlcNeed {
  readonly engine: 'webllm';
  /** Address of its files, ends with a slash. */
  readonly folder: string;
  /** Address of the compiled library. */
  readonly library: string;
}

/**
 * Everything that web-llm 0.2.86 asks for when it loads a model (`reloadInternal`, `asyncLoadTokenizer` and
 * `fetchTensorCache` in its lib/index.js), where its caches have it: it then asks nothing of the network. @throws CorruptFile
 */
export async function mlcFiles(
  { folder, library }: MlcNeed,
  listing: ReadonlyMap<string, Listed>,
  read: ReadSmall,
): Promise<readonly Wanted[]> {
  const at = (path: string, store: string): Wanted => {
    const { href } = new URL(path, folder);
    return { url: href, store, name: href, ...listing.get(path) };
  };
  const config = at('mlc-chat-config.json', webllmStores.configuration);
  const list = at('tensor-cache.json', webllmStores.weights);
  const { tokenizer_files: tokenisers = [] } = (await jsonOf(await read(config), config)) as Configuration;
  const { records } = (await jsonOf(await read(list), list)) as List;
  if (!Array.isArray(records)) throw unreadable(list, 'has no list of weights');
  const tokeniser = ['tokenizer.json', 'tokenizer.model'].find((name) => tokenisers.includes(name));
  return [
    config,
    { url: library, store: webllmStores.libraries, name: new URL(library).href },
    ...(tokeniser ? [at(tokeniser, webllmStores.weights)] : []),
    list,
    ...records.map(({ dataPath, nbytes }) => ({ bytes: nbytes, ...at(dataPath, webllmStores.weights) })),
  ];
}

interface Configuration {
  readonly tokenizer_files?: readonly string[];
}
interface List {
  readonly records?: readonly { readonly dataPath: string; readonly nbytes: number }[];
}

async function jsonOf(response: Response | null, file: Wanted): Promise<object> {
  const json: unknown = await response?.json().catch(() => null);
  if (typeof json === 'object' && json !== null) return json;
  throw unreadable(file, 'cannot be read as JSON');
}
const unreadable = ({ url }: Wanted, what: string) =>
  engineError('CorruptFile', `${url} is not what it should be: it ${what}. Try again later, or another hub.`);
