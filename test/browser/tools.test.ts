import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { cases } from '../tools/cases';
import { asksOfTool } from '../tools/conformance';
import { callTool } from './built-tools';
import { visitor, type Visitor } from './page';

/** Every tool of the built page, in its sandbox. */
let me: Visitor;
let page: Page;
/** A drawing that hangs holds up the process that all sandboxes of a page share until the last of them is gone. */
let alone: Page;
beforeAll(async () => {
  me = await visitor();
  page = await me.open();
  alone = await me.open();
});
afterAll(() => me.leave());

for (const name of Object.keys(cases))
  asksOfTool(name, (source, abort) => callTool(name === 'render' ? alone : page, name, source, abort));
