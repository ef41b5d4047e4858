import { roomLeft, type Room } from '../store/persist';
import { toldMemory } from './memory-budget';

/** What this device offers, as the browser tells it. */
export interface DeviceReport {
  /** Null without WebGPU or without an adapter; `why` says which. */
  readonly adapter: AdapterReport | null;
  readonly why: string;
  /** Needed for more than one WASM thread. */
  readonly crossOriginIsolated: boolean;
  /** Logical processors. */
  readonly processors: number;
  /** Gibibytes, rounded down and capped by the browser; null where it does not say. */
  readonly memory: number | null;
  readonly room: Room | null;
}
export interface AdapterReport {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** A software adapter: it works, slowly. */
  readonly isFallback: boolean;
  readonly features: readonly string[];
  /** Bytes or counts, by the names of the WebGPU specification. */
  readonly limits: { readonly [name: string]: number };
}

const shownLimits = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxStorageBuffersPerShaderStage',
] as const;

export async function deviceReport(): Promise<DeviceReport> {
  const { adapter, why } = await adapterReport();
  return {
    adapter,
    why,
    crossOriginIsolated: globalThis.crossOriginIsolated,
    processors: navigator.hardwareConcurrency,
    memory: toldMemory(),
    room: await roomLeft(),
  };
}

async function adapterReport(): Promise<{ adapter: AdapterReport | null; why: string }> {
  if (!navigator.gpu)
    return { adapter: null, why: 'This browser has no WebGPU, or the page is not on https or localhost.' };
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return { adapter: null, why: 'This browser has WebGPU, but finds no graphics adapter it may use.' };
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  const limits = Object.fromEntries(shownLimits.map((name) => [name, Number(adapter.limits[name])]));
  const report = {
    vendor,
    architecture,
    description,
    isFallback: isFallbackAdapter,
    features: [...adapter.features].sort(),
    limits,
  };
  return {
    adapter: report,
    why: report.isFallback ? 'The adapter is software; models run faster in WebAssembly.' : '',
  };
}
