import type { ElementHandle, Page } from 'playwright-core';
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

/** Nothing was reached. */
function quiet() {
  expect(listener.requests).toHaveLength(0);
  expect(dialogs).toBe(0);
  expect(me.context.pages()).toHaveLength(1);
  expect(page.url()).toContain(address);
}
/** Nothing was reached, and the page is as it was and answers. */
async function intact() {
  quiet();
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

/** Side by side: each frame is there for a while, in which something may still get out. */
it.concurrent.each(frameAttacks)('also the frame around the worker lets out nothing: %s', async (_name, expression) => {
  const tests = [{ call: 'attack()', expect: 'blocked' }];
  const code = 'const attack = () => new Promise(() => {});';
  const running = callTool(page, 'javascript', programSource({ code, tests, limit: 2500 }));
  const frame = await (await untaken()).contentFrame();
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
  quiet();
});
it('and no frame is left of them', () => intact());

/** A frame that no other attack has, whichever it is. */
async function untaken(): Promise<ElementHandle> {
  const taken = await page.waitForFunction(() => {
    const frame = document.querySelector('iframe[sandbox]:not([data-taken])');
    frame?.setAttribute('data-taken', '');
    return frame;
  });
  return taken.asElement()!;
}

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
