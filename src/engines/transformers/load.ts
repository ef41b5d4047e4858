import { AutoModelForCausalLM, AutoTokenizer, Tensor } from '@huggingface/transformers';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-web';
import type { ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import type { Dtype } from '../shelf/entry';
import { named } from './errors';
import type { Parts } from './model';
import { fixedShape, freeShape, type Network } from './network';
import { onnxNetwork, type Layout, type Onnx } from './onnx-network';
import type { Tokeniser } from './prompt';
import { isUniform } from './uniform';

export interface LoadOptions {
  /** Where the library runs it: the devices of a browser, or the CPU in Node. */
  readonly device: 'webgpu' | 'wasm' | 'cpu';
  readonly dtype: Dtype;
  /** True when on a CPU passes of two tokens and of many give the same bits, and so do rows of a batch. */
  readonly rowwise: boolean;
  /** Wording of conversations where the tokenizer has none. */
  readonly template?: string | undefined;
  /** Files of weights beside the ONNX file; absent is as its configuration says. */
  readonly externalFiles?: number | undefined;
  readonly session?: InferenceSession.SessionOptions;
  /** The GPU device of the session, once it has one. */
  readonly gpu?: () => GPUDevice | undefined;
}
type Tokens = Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>;

/**
 * Loads tokenizer and weights by transformers.js, whose `env` the caller has set up. Of its model only the session is
 * used: the loop over it is our own. @throws any EngineErrorName
 */
export async function loadParts(ref: ModelRef, options: LoadOptions): Promise<Parts> {
  const { device, dtype, session: session_options = {} } = options;
  try {
    const [tokens, model] = await Promise.all([
      AutoTokenizer.from_pretrained(ref.model),
      AutoModelForCausalLM.from_pretrained(ref.model, {
        device,
        dtype,
        session_options,
        ...(options.externalFiles === undefined ? {} : { use_external_data_format: options.externalFiles }),
      }),
    ]);
    const { sessions, config, generation_config } = model as unknown as Loaded;
    const lost = whenLost(options.gpu?.());
    const network = await networkOf(options, {
      ...(lost ? { lost } : {}),
      session: sessions.model,
      tensor: (type, data, dims) => (new Tensor(type, data, [...dims]) as unknown as Wrapped).ort_tensor,
      toFloat32: (logits) => new Tensor(logits as never).to('float32').data as Float32Array,
      device: options.gpu ?? (() => undefined),
      ...(config.rms_norm_eps === undefined ? {} : { epsilon: config.rms_norm_eps }),
    });
    const ends = [generation_config?.eos_token_id ?? config.eos_token_id ?? []].flat();
    return {
      ref,
      network,
      tokeniser: tokeniserOf(tokens, options.template),
      context: config.max_position_embeddings ?? 2048,
      ends: new Set(ends),
    };
  } catch (error) {
    throw named(error, `loading ${ref.model}`);
  }
}

/**
 * In WebAssembly texts of up to this many tokens are summed in one go, whatever the length of a pass; longer ones in blocks, in
 * passes of more than one token. test/engines/transformers/wasm.test.ts holds the runtime to it.
 */
const block = 256;

/** With passes laid out as this model allows on this device. */
async function networkOf({ rowwise, device }: LoadOptions, onnx: Omit<Onnx, keyof Layout>): Promise<Network> {
  if (!rowwise || device === 'webgpu') return onnxNetwork({ ...onnx, ...careful });
  const network = onnxNetwork({ ...onnx, ...free });
  return (await isUniform(network)) ? { ...network, uniform: block } : network;
}
const careful: Layout = { shape: fixedShape, batchwise: false, uniform: 0 };
const free: Layout = { shape: freeShape, batchwise: true, uniform: 0 };

interface Loaded {
  readonly sessions: { readonly model: InferenceSession };
  readonly config: {
    readonly max_position_embeddings?: number;
    readonly eos_token_id?: number | number[];
    readonly rms_norm_eps?: number;
  };
  readonly generation_config?: { readonly eos_token_id?: number | number[] } | null;
}
interface Wrapped {
  readonly ort_tensor: OrtTensor;
}

/** Rejects when the device goes away. A pass that is under way then may never end by itself. */
function whenLost(device: GPUDevice | undefined): Promise<never> | null {
  if (!device) return null;
  const lost = device.lost.then(({ reason, message }): never => {
    throw engineError('DeviceLost', `The GPU went away (${reason}: ${message}). Load the model again.`);
  });
  lost.catch(() => {});
  return lost;
}

const tokeniserOf = (tokens: Tokens, template: string | undefined): Tokeniser => ({
  encode: (text) => tokens.encode(text, { add_special_tokens: false }),
  decode: (ids) =>
    ids.length ? tokens.decode([...ids], { skip_special_tokens: true, clean_up_tokenization_spaces: false }) : '',
  render: (messages, thinking) =>
    tokens.apply_chat_template([...messages], {
      tokenize: false,
      add_generation_prompt: true,
      ...(thinking === undefined ? {} : { enable_thinking: thinking }),
      ...(template === undefined ? {} : { chat_template: template }),
    }) as string,
});
