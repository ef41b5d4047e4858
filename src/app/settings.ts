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
