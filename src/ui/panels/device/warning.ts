import type { PoolEntry } from '../../../app/pool';

const elsewhere = {
  webgpu: 'Choose WebAssembly under “Run models on” of the Device page.',
  wasm: 'Unload it and load it again; if this stays, cast another model.',
} as const;

/** What to say of a model that failed its self-test, and what to do about it; null when there is nothing to say. */
export function warningOf({ ref, selfTest }: Pick<PoolEntry, 'ref' | 'selfTest'>): string | null {
  if (!selfTest || selfTest.ok) return null;
  const advice = elsewhere[ref?.device === 'webgpu' ? 'webgpu' : 'wasm'];
  return `This model writes differently than it should on this device: ${selfTest.reason}. ${advice}`;
}
