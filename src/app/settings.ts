import type { Json } from '../base/json';
import type { DeviceWish, ModelId } from '../contract/engine';
import { setting } from '../store/settings';

/** Where models run. */
export const device = setting<DeviceWish>('device', 'auto', (value): value is DeviceWish =>
  ['auto', 'webgpu', 'wasm'].includes(value as string),
);

export type Theme = 'system' | 'light' | 'dark';
export const theme = setting<Theme>('theme', 'system', (value): value is Theme =>
  ['system', 'light', 'dark'].includes(value as string),
);

/** Bytes that loaded models may take together; 0 leaves it to what the browser tells of the device. */
export const memoryLimit = setting<number>(
  'memoryLimit',
  0,
  (value): value is number => Number.isFinite(value) && Number(value) >= 0,
);

/** Watts that this device draws while a model runs, as a person says; 0 when nobody has said so. */
export const watts = setting<number>(
  'watts',
  0,
  (value): value is number => Number.isFinite(value) && Number(value) >= 0 && Number(value) <= 10_000,
);

/** Who marks open tasks in Play; nobody until somebody is chosen. */
export const judge = setting<(ModelId & { readonly [field: string]: Json }) | null>(
  'judge',
  null,
  (value): value is (ModelId & { readonly [field: string]: Json }) | null => {
    const { engine, model } = (value ?? {}) as { readonly [field: string]: Json };
    return value === null || (typeof engine === 'string' && typeof model === 'string');
  },
);
