import type { PoolEntry } from '../../../app/pool';
import { megabytes } from '../../megabytes';

/** How far a load is: a share in [0, 1] where it is known, and figures in words. */
export function progressOf({ progress, delay }: PoolEntry): { readonly value: number | null; readonly detail: string } {
  const { value, detail } = stageOf(progress);
  return { value, detail: [progress || !delay ? detail : '', delay].filter(Boolean).join(' · ') };
}

function stageOf(progress: PoolEntry['progress']): { readonly value: number | null; readonly detail: string } {
  if (!progress) return { value: null, detail: 'waiting' };
  if (progress.phase === 'compile') return { value: null, detail: 'getting ready' };
  const { done, total, cached, bytesPerSecond } = progress;
  const amount = total ? `${megabytes(done)} of ${megabytes(total)}` : megabytes(done);
  const speed = cached ? 'from this device' : bytesPerSecond ? `${megabytes(bytesPerSecond)}/s` : '';
  return { value: total ? done / total : null, detail: [amount, speed].filter(Boolean).join(' · ') };
}

/** Where a model runs, in words. */
export const places = { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'processor', remote: 'a server' } as const;
