import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The one browser of the suite. */
export const browser: Browser = await chromium.connect(inject('browser'));
export const address = inject('address');

/** A visitor: storage of their own, and a list of what went wrong in their pages. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly complaints: string[];
  open(hash?: string): Promise<Page>;
  leave(): Promise<void>;
}
/** A visitor whose page is kept for when there is no network. It takes a second to be put away, so the others go without. */
export const offline = { serviceWorkers: 'allow' } as const;
export async function visitor(options: Parameters<Browser['newContext']>[0] = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    context,
    complaints,
    async open(hash = '') {
      const page = await context.newPage();
      await page.goto(address + hash);
      await page.getByRole('navigation', { name: 'Pages' }).waitFor();
      return page;
    },
    leave: () => context.close(),
  };
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const story = (page: Page) => page.getByRole('region', { name: 'Run', exact: true });

/** Presses Run and waits until a run of its own has an address. @returns the run's id */
export async function run(page: Page, button = 'Run'): Promise<string> {
  const before = page.url();
  await press(page, button);
  await page.waitForFunction((old) => location.href !== old && location.hash.startsWith('#/run/'), before);
  return runOf(page);
}
export const runOf = (page: Page): string => new URL(page.url()).hash.replace('#/run/', '');

/** Waits for the end and returns what the page says of it, a line each. */
export async function ending(page: Page): Promise<string> {
  const answer = story(page).getByText('The answer', { exact: true });
  const failure = story(page).getByText('The run stopped.', { exact: true });
  await answer.or(failure).first().waitFor({ timeout: 100_000 });
  if (await failure.isVisible()) throw new Error(await story(page).getByRole('alert').innerText());
  return answer.locator('..').innerText();
}

/** All drafts and remarks of the page, in reading order. */
export const texts = (page: Page): Promise<string[]> => story(page).locator('article').allInnerTexts();

/** Everything kept of the runs, straight from the database. */
export const stored = (page: Page, table: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('redraft');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error!);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );

/** Sets the seed field. */
export async function seed(page: Page, value: number): Promise<void> {
  await page.getByLabel('Seed').fill(String(value));
}
