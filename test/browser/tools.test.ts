import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { cases } from '../tools/cases';
import { asksOfTool } from '../tools/conformance';
import { callTool } from './built-tools';
import { visitor, type Visitor } from './page';

/** Every tool of the built page, in its sandbox. */
let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor();
  page = await me.open();
});
afterAll(() => me.leave());

for (const name of Object.keys(cases)) asksOfTool(name, (source, ...how) => callTool(page, name, source, ...how));
