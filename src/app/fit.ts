import type { ModelInfo } from '../contract/engine';
import { knownFault } from '../engines/known-faults';
import type { ShelfEntry } from '../engines/shelf/entry';
import type { DeviceReport } from './device';
import { memoryBudget } from './memory-budget';

/** Whether a model will run on this device, as far as a browser lets one know. It advises and never forbids. */
export type Badge = 'fits' | 'tight' | 'too big' | 'needs f16' | 'no GPU';
export interface Fit {
  readonly badge: Badge;
  /** Why, and what that rests on: one sentence. */
  readonly why: string;
}
export type Fitted = Pick<ModelInfo, 'memoryBytes' | 'downloadBytes'> &
  Partial<Pick<ModelInfo, 'engine'> & Pick<ShelfEntry, 'quantisation' | 'needs' | 'basis'>>;

/** What a WASM heap can hold. */
const heap = 4 * 2 ** 30;

/** `taken` are bytes that models loaded at the same time hold; `kept` is true when its files are on the device. */
export function fit(model: Fitted, report: DeviceReport, taken = 0, kept = false): Fit {
  const { needs = [] } = model;
  const { adapter } = report;
  if (needs.includes('webgpu') && !adapter) return { badge: 'no GPU', why: `It runs on WebGPU only. ${report.why}` };
  const lacking = needs.find((need) => need !== 'webgpu' && !adapter?.features.includes(need));
  if (lacking)
    return { badge: 'needs f16', why: `It computes with 16-bit numbers (${lacking}), which this graphics card lacks.` };
  const { room } = report;
  const left = room ? room.quota - room.usage : Infinity;
  if (!kept && model.downloadBytes > left)
    return {
      badge: 'too big',
      why: `Its ${size(model.downloadBytes)} do not fit into the ${size(left)} the browser has room for.`,
    };
  const found = byMemory(model, report, taken);
  if (!needs.includes('webgpu') || !adapter?.isFallback || found.badge === 'too big') return found;
  return { badge: 'tight', why: `The graphics adapter here is software, so it would write very slowly. ${found.why}` };
}

function byMemory(model: Fitted, { adapter, memory }: DeviceReport, taken: number): Fit {
  const { memoryBytes, basis } = model;
  const budget = memoryBudget(memory);
  const asked = memoryBytes + taken;
  const most = adapter ? budget.bytes : Math.min(budget.bytes, heap);
  const badge = asked > most ? 'too big' : asked > budget.easy ? 'tight' : 'fits';
  const others = taken ? ` and ${size(taken)} that loaded models take` : '';
  const limit = badge === 'too big' && most === heap ? `WebAssembly holds ${size(heap)}` : budget.basis;
  const takes = `It takes about ${size(memoryBytes)} (${basis?.memory ?? 'estimated'})${others}; ${limit}.`;
  return { badge, why: adapter ? takes + caution(model) : takes };
}

/** What is known to go wrong with it on a graphics card. */
function caution({ engine = '', quantisation = '' }: Fitted): string {
  const fault = knownFault(engine, 'webgpu', quantisation);
  return fault ? ` With a graphics card, ${fault.what}; choose Automatic or WebAssembly on the Device page.` : '';
}

const size = (bytes: number): string =>
  bytes < 999_500_000 ? `${Math.max(0, Math.round(bytes / 1e6))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
