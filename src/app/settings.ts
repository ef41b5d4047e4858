import type { DeviceWish } from '../contract/engine';
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
