import type { Page } from 'playwright-core';
import { contestantOf } from '../../src/lab/contestant';
import type { Contestant, Plan } from '../../src/lab/plan';
import { pocket } from '../../src/ui/state/set-up-data';

const actor = { ...pocket('pocket-3m', 1), maxTokens: 80 };
const contestant = (title: string, strategy: string, options: Contestant['options']) =>
  contestantOf(title, { strategy, options, cast: { actor }, wording: {}, budget: {} });

/** Three ways to answer by the bundled model, on so many problems. */
export const loopsOnPocket = (title: string, problems: number): Plan => ({
  title,
  contestants: [
    contestant('One answer', 'single', {}),
    contestant('A second look', 'self-refine', { rounds: 1 }),
    contestant('Majority of 3', 'self-consistency', { samples: 3 }),
  ],
  problems: Array.from({ length: problems }, (_, index) => ({ task: 'pocket-easy', index: 1000 + index })),
  seeds: [1],
});

/** Puts a plan where the page keeps its own. */
export const keepPlan = (page: Page, id: string, plan: Plan) =>
  page.evaluate(
    (record: unknown) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('redraft');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('experiments', 'readwrite');
          writing.objectStore('experiments').put(record);
          writing.oncomplete = () => (opening.result.close(), resolve());
          writing.onerror = () => reject(writing.error!);
        };
      }),
    { id, plan, createdAt: 1, updatedAt: 1 } as unknown,
  );
