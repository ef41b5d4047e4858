import type { DeviceWish, Engine, Model } from '../contract/engine';
import type { PoolEntry } from './pool-entries';
import { speedometer } from './speedometer';

/** Loads a model and shows how far it is. `kept` is true when all its files were on this device. @throws any EngineErrorName, AbortError */
export async function loadModel(
  engine: Engine,
  model: string,
  wish: DeviceWish,
  signal: AbortSignal,
  show: (progress: NonNullable<PoolEntry['progress']>) => void,
): Promise<{ readonly model: Model; readonly kept: boolean }> {
  const speed = speedometer();
  let kept = true;
  const loading = engine.load(model, wish, signal);
  for (;;) {
    const { done, value } = await loading.next();
    if (done) return { model: value, kept };
    if (value.phase === 'download') kept &&= value.cached;
    show(value.phase === 'download' ? { ...value, ...speed(value.done) } : value);
  }
}
