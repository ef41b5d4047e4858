import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programSource, reportOf } from '../../src/contract/program';
import { callTool } from './built-tools';
import { address, visitor, type Visitor } from './page';
import { attacks, type Attack } from './red-team/attacks';
import { frameAttacks } from './red-team/frame-attacks';
import { listen } from './red-team/listener';

/** Code that wants out of the sandbox of the built page, under its own policies, in a real browser. */
let me: Visitor;
let page: Page;
let listener: Awaited<ReturnType<typeof listen>>;
let dialogs = 0;
beforeAll(async () => {
  listener = await listen();
  me = await visitor();
  page = await me.open();
  page.on('dialog', (dialog) => void (dialogs++, dialog.dismiss()));
  await page.evaluate(() => {
    new BroadcastChannel('red-team').onmessage = () => (document.title = 'broken in');
    addEventListener('message', () => (document.title = 'broken in'));
  });
});
afterAll(async () => {
  await me.leave();
  listener.close();
});

const withAddresses = (code: string) =>
  `const LISTENER = ${JSON.stringify(listener.address)}, PAGE = ${JSON.stringify(address)};\n${code}`;

/** Nothing was reached, and the page is as it was and answers. */
async function intact(requests = 0) {
  expect(listener.requests).toHaveLength(requests);
  expect(dialogs).toBe(0);
  expect(me.context.pages()).toHaveLength(1);
  expect(page.url()).toContain(address);
  const now = () => [document.title, document.querySelectorAll('iframe').length, Array.prototype.every.toString()];
  expect(await page.evaluate(now)).toEqual(['Play · Redraft', 0, 'function every() { [native code] }']);
}

it('holds in a page that is isolated', async () => {
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

describe.each([...attacks])('$name', ({ code, outcome = 'pass', expect: wanted = 'blocked' }: Attack) => {
  it('fails, and the page is as it was', async () => {
    const tests = [{ call: 'attack()', expect: wanted }];
    const result = callTool(page, 'javascript', programSource({ code: withAddresses(code), tests, limit: 2000 }));
    // The page draws while it goes on.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const report = reportOf(await result)!;
    expect([outcome].flat(), JSON.stringify(report)).toContain(report.tests[0]!.outcome);
    await intact();
  });
});

it.each(frameAttacks)('also the frame around the worker lets out nothing: %s', async (_name, expression) => {
  const running = callTool(page, 'javascript', programSource({ code: 'for (;;);', tests: [], limit: 1500 }));
  await page.waitForSelector('iframe[sandbox]', { state: 'attached', timeout: 10_000 });
  const frame = await (await page.$('iframe[sandbox]'))!.contentFrame();
  const said = await frame!
    .evaluate(
      async ({ listener, expression }) => {
        const add = (tag: string, fields: object) => {
          const it = Object.assign(document.createElement(tag), fields);
          (document.body ?? document.documentElement).append(it);
          return it instanceof HTMLScriptElement || it instanceof HTMLImageElement || it instanceof HTMLLinkElement
            ? new Promise((resolve) => ((it.onload = () => resolve('loaded')), (it.onerror = () => resolve('blocked'))))
            : it;
        };
        Object.assign(globalThis, { LISTENER: listener, add });
        // Code that is typed into a console is not asked for by a policy; what it does is.
        return expression;
      },
      { listener: listener.address, expression },
    )
    .then((text) => frame!.evaluate(text))
    .catch(() => 'blocked');
  expect([undefined, 'blocked']).toContain(said);
  await running;
  await intact();
});

/** So that one can see that these attacks are attacks. */
it('the same attacks get out of an ordinary worker', async () => {
  const elsewhere = await me.context.newPage();
  await elsewhere.goto(listener.address);
  const out: string[] = [];
  for (const { name, code } of attacks.filter(({ outcome }) => outcome === undefined)) {
    const got = await elsewhere.evaluate(
      (script) =>
        new Promise((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = () => resolve('blocked');
          setTimeout(resolve, 1_000, 'blocked');
        }),
      `${withAddresses(code)}\nattack().then(postMessage, () => postMessage('blocked'));`,
    );
    if (got !== 'blocked') out.push(name);
  }
  await elsewhere.close();
  expect(out).toEqual(
    expect.arrayContaining([
      ...['fetch', 'fetch without CORS', 'fetch of its own script', 'XMLHttpRequest', 'synchronous XMLHttpRequest'],
      ...['importScripts of a blob', 'import() of data', 'import() of a blob', 'a worker of data'],
      ...['a worker of a worker that fetches', 'IndexedDB', 'Cache Storage', 'private files', 'locks of the page'],
      ...['the origin of the page', 'eval', 'Function', 'constructor of a constructor', 'a timer of text'],
    ]),
  );
  expect(listener.requests.length).toBeGreaterThan(5);
});
