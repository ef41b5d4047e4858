import type { Engine, ModelInfo } from '../contract/engine';
import type { Pool } from './pool';
import { isServed, type Servers } from './servers';

/**
 * Models that have to be asked for elsewhere are put on offer beside those that are `here`, each engine's when its answer
 * comes: the page does not wait for it. They are asked for again when servers change. What is `here` changes when somebody adds
 * a model.
 */
export function keepOnOffer(
  pool: Pick<Pool, 'offer' | 'entries' | 'unload'>,
  here: readonly ModelInfo[],
  elsewhere: readonly Engine[],
  servers: Pick<Servers, 'subscribe'>,
  added: { subscribe(listener: (here: readonly ModelInfo[]) => void): void },
): void {
  const found = new Map<Engine, readonly ModelInfo[]>();
  let count = 0;
  let present = here;
  const offer = () => pool.offer([...present, ...elsewhere.flatMap((each) => found.get(each) ?? [])]);
  const ask = (engine: Engine, mine: number) =>
    engine.models().then((models) => {
      // Of two answers the one to the later question counts.
      if (mine !== count) return;
      found.set(engine, models);
      offer();
    });
  const askAll = () => {
    const mine = ++count;
    for (const engine of elsewhere)
      ask(engine, mine).catch((error: unknown) => console.info(`${engine.title} offers nothing:`, error));
  };
  servers.subscribe(() => {
    // Nothing is lost by it, and what is asked for next is loaded as the server is now.
    for (const { id } of pool.entries()) if (isServed(id)) void pool.unload(id);
    askAll();
  });
  added.subscribe((models) => {
    present = models;
    offer();
  });
  askAll();
}
