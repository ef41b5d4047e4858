import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { ToolKind, ToolResult } from '../../src/contract/tool';
import type { frameSandbox } from '../../src/tools/sandbox/over-frame';

const assets = readdirSync(fileURLToPath(new URL('../../dist/assets/', import.meta.url)));
/** The address of a part of the built page, by the name of its file. */
function part(name: string): string {
  const found = assets.find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
  if (!found) throw new Error(`The build has no part '${name}'; there are ${assets.join(', ')}.`);
  return `./assets/${found}`;
}

/** Calls a tool of the built page, in the page, under the policies of the page. Aborts after `abort` milliseconds. */
export const callTool = (page: Page, name: string, source: string, abort?: number): Promise<ToolResult> =>
  page.evaluate(
    async ({ tool, sandbox, source, abort }) => {
      const here = (address: string) => new URL(address, document.baseURI).href;
      const store = window as { tools?: Record<string, Awaited<ReturnType<ToolKind['start']>>> };
      const started = (store.tools ??= {});
      started[tool] ??= await ((await import(here(tool))) as { default: ToolKind }).default.start({
        sandbox: async () => ((await import(here(sandbox))) as { frameSandbox: typeof frameSandbox }).frameSandbox(),
        file: async (url) => (await fetch(url)).arrayBuffer(),
      });
      const controller = new AbortController();
      if (abort !== undefined) setTimeout(() => controller.abort(), abort);
      return started[tool](source, controller.signal);
    },
    { tool: part(name), sandbox: part('over-frame'), source, ...(abort === undefined ? {} : { abort }) },
  );
