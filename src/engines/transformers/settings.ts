import { engineError } from '../../contract/errors';
import type { GenerateEvent, GenerateRequest } from '../../contract/engine';

/** A request with every default said, checked once at the door. */
export interface Settings {
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topP: number;
  /** 0 keeps all. */
  readonly topK: number;
  readonly minP: number;
  readonly repetitionPenalty: number;
  readonly seed: number;
  readonly stop: readonly string[];
  /** Alternatives to record per token, or null for no record at all. */
  readonly logprobs: number | null;
}

/** @throws Unsupported, RangeError that quotes the bad value. */
export function settingsOf(request: GenerateRequest): Settings {
  refuse(request);
  return {
    maxTokens: within('maxTokens', request.maxTokens ?? Infinity, 1, Infinity),
    temperature: within('temperature', request.temperature ?? 1, 0, 100),
    topP: within('topP', request.topP ?? 1, Number.MIN_VALUE, 1),
    topK: within('topK', request.topK ?? 0, 0, Infinity),
    minP: within('minP', request.minP ?? 0, 0, 1),
    repetitionPenalty: within('repetitionPenalty', request.repetitionPenalty ?? 1, Number.MIN_VALUE, 100),
    seed: within('seed', request.seed ?? 0, 0, 0xffffffff) >>> 0,
    stop: (request.stop ?? []).filter((text) => text !== ''),
    logprobs: request.logprobs === undefined ? null : within('logprobs', request.logprobs, 0, 100),
  };
}

/** Settings that are heard but not followed. */
export function* warningsOf(request: GenerateRequest): Generator<GenerateEvent, void, void> {
  const strange = Object.keys((request.native ?? {}) as object).filter((name) => name !== 'aside');
  if (request.native !== undefined && (strange.length || !isAside(request)))
    yield {
      type: 'warning',
      setting: 'native',
      message: 'transformers.js knows { aside: true } alone here; ignored.',
    };
}

/** Asked to leave no trace: nothing kept from before is used for it, and nothing of it is kept. */
export const isAside = ({ native }: GenerateRequest): boolean =>
  (native as { readonly aside?: unknown } | undefined)?.aside === true;

function refuse({ schema }: GenerateRequest): void {
  if (schema !== undefined)
    throw engineError(
      'Unsupported',
      'transformers.js cannot force a schema. Leave `schema` out, or cast another engine.',
    );
}

function within(name: string, value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw new RangeError(`${name} is ${value}; a number from ${low} to ${high} is needed.`);
}
