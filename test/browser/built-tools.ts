import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { ToolResult } from '../../src/contract/tool';

const folder = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const assets = readdirSync(folder);
/** A tool is what its file exports by default; a contract of the same name has a part of its own. */
const isTool = (file: string): boolean => /\bas default\b/.test(readFileSync(folder + file, 'utf8'));
/** The address of a part of the built page, by the name of its file. */
function part(name: string): string {
  const named = assets.filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
  const found = named.find(isTool) ?? named[0];
  if (!found) throw new Error(`The build has no part '${name}'; there are ${assets.join(', ')}.`);
  return `./assets/${found}`;
}

/**
 * Calls a tool of the built page, in the page, under the policies of the page. Aborts after `abort` milliseconds.
 * @param times how many times as soon the time for work is over, as in support/hurried
 */
export const callTool = (page: Page, name: string, source: string, abort?: number, times = 1): Promise<ToolResult> =>
  page.evaluate(
    `(${inPage(JSON.stringify([part(name), part('over-frame'), part('over-stage'), source, abort ?? null, times]))})()`,
  );

// As text: whoever builds the tests would give `import` another meaning.
const inPage = (values: string) => `async () => {
  const [tool, sandbox, stage, source, abort, times] = ${values};
  const here = (address) => new URL(address, document.baseURI).href;
  const started = (window.tools ??= {});
  const hurried = (limit) => (limit > 15_000 ? limit : limit / window.times);
  window.times = times;
  started[tool] ??= await (await import(here(tool))).default.start({
    sandbox: async () => {
      const frames = (await import(here(sandbox))).frameSandbox();
      return {
        open(...asked) {
          const cell = frames.open(...asked);
          return { ...cell, next: (limit, signal) => cell.next(hurried(limit), signal) };
        },
      };
    },
    stage: async () => {
      const frames = (await import(here(stage))).frameStage();
      return { draw: (drawing, limit, signal) => frames.draw(drawing, hurried(limit), signal) };
    },
    file: async (url) => (await fetch(url)).arrayBuffer(),
  });
  const controller = new AbortController();
  if (abort === 0) controller.abort();
  else if (abort !== null) setTimeout(() => controller.abort(), abort);
  return started[tool](source, controller.signal);
}`;
