import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers';
import type { Handlers, Procedure } from '../../base/channel';
import { throwIfAborted } from '../../base/abort';
import { fetchKept } from '../files/fetch-kept';
import { threadsFor } from '../transformers/device';
import { prepareRuntime } from '../transformers/runtime';
import { runtimeRevision } from '../transformers/runtime-files';
import { meanVectors, unit } from './pool';
import { embeddingFetch, embeddingFolder, unfit } from './store';

export interface EmbedInput {
  readonly texts: readonly string[];
  /** Address of the page. */
  readonly page: string;
}
export type EmbeddingProtocol = {
  readonly embed: Procedure & {
    readonly input: EmbedInput;
    readonly step: never;
    readonly result: readonly Float32Array[];
  };
};

/** Tokens that are read of a text. */
const longest = 512;

/** Turns texts into vectors by the model that lies in `embeddingStore`, in WebAssembly: it is small, and graphics memory is for those that write. */
export function embeddingHandlers(): Handlers<EmbeddingProtocol> {
  let loaded: ReturnType<typeof load> | null = null;
  return {
    async *embed({ texts, page }, signal) {
      loaded ??= load(page, signal);
      const { tokens, model } = await loaded.catch((error: unknown) => {
        loaded = null;
        throw error;
      });
      throwIfAborted(signal);
      const input = tokens([...texts], { padding: true, truncation: true, max_length: longest });
      const output = (await model(input)) as { readonly [name: string]: Output | undefined };
      return vectorsIn(output, input.attention_mask.data as ArrayLike<bigint>);
    },
  };
}

async function load(page: string, signal: AbortSignal) {
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.remoteHost = embeddingFolder(page);
  env.remotePathTemplate = '{model}/';
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.fetch = (url, init) => embeddingFetch(String(url), init as RequestInit | undefined);
  // Parameters are few: one thread is as fast as several.
  await prepareRuntime('wasm', threadsFor(0, navigator.hardwareConcurrency, self.crossOriginIsolated), (url, bytes) =>
    fetchKept(url, { signal, revision: runtimeRevision, ...(bytes === undefined ? {} : { bytes }) }),
  );
  try {
    const [tokens, model] = await Promise.all([
      AutoTokenizer.from_pretrained('model'),
      AutoModel.from_pretrained('model', { device: 'wasm', dtype: 'fp32' }),
    ]);
    return { tokens, model };
  } catch (error) {
    throw unfit(`it cannot be loaded (${String(error)}).`, error);
  }
}

interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
  to(type: 'float32'): Output;
}

/** Of a model that gives one vector a text that one, else the mean of those of the tokens. */
function vectorsIn(
  output: { readonly [name: string]: Output | undefined },
  mask: ArrayLike<bigint>,
): readonly Float32Array[] {
  const whole = output['sentence_embedding']?.to('float32');
  const [texts = 0, width = 0] = whole?.dims ?? [];
  if (whole) return Array.from({ length: texts }, (_, at) => unit(whole.data.slice(at * width, (at + 1) * width)));
  const each = output['last_hidden_state']?.to('float32');
  if (each?.dims.length !== 3) throw unfit('it gives neither a vector for each token nor one for each text.');
  const [count = 0, tokens = 0, wide = 0] = each.dims;
  return meanVectors({ data: each.data, texts: count, tokens, width: wide }, mask);
}
