import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderOf, renderSource, type RenderOrder } from '../../src/contract/render';
import pictures from '../../src/tasks/data/pictures.json';
import { hostile } from '../support/hostile';
import { callTool } from './built-tools';
import { visitor, type Visitor } from './page';

/** The renderer in the built page: real pictures, and markup that is written against the page. */
let me: Visitor;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  me = await visitor();
  page = await me.open();
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => me.leave());
const draw = async (order: RenderOrder) => callTool(page, 'render', renderSource(order));

it('draws what it is told, tells what is seen, and compares', async () => {
  const blue = '<div style="position:absolute;left:20px;top:30px;width:50px;height:40px;background:#0000ff">Hi</div>';
  const found = renderOf(await draw({ markup: blue, target: blue }))!;
  expect(found).toMatchObject({ similarity: { pixels: 1, structure: 1 }, faults: [] });
  expect(found.outline).toEqual([{ tag: 'div', box: [20, 30, 50, 40], text: 'Hi' }]);
  expect(found.picture).toMatch(/^data:image\/png;base64,.{100}/);
  const blank = renderOf(await draw({ markup: '<p></p>', target: blue }))!.similarity!;
  expect(blank.structure).toBeLessThan(0.6);
});

it('draws every bundled target, which is not blank and like itself', { timeout: 60_000 }, async () => {
  for (const { id, markup } of pictures) {
    const itself = renderOf(await draw({ markup, target: markup }))!;
    expect([id, itself.similarity]).toEqual([id, { pixels: 1, structure: 1 }]);
    const blank = renderOf(await draw({ markup: '<p></p>', target: markup }))!;
    expect(blank.similarity!.pixels, id).toBeLessThan(0.99);
  }
});

it('runs nothing, fetches nothing and leaves nothing behind, whatever the markup', { timeout: 60_000 }, async () => {
  const before = asked.length;
  const wrapped = hostile.flatMap((markup) => [
    markup,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g>${markup}</g></svg>`,
  ]);
  const attacks = [
    ...wrapped,
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x.png" width="9" height="9"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "https://evil.example/x.css";</style><rect width="9" height="9"/></svg>',
    '<p style="background:url(https://evil.example/p.png)">x</p>',
  ];
  for (const markup of attacks) expect((await draw({ markup })).output.length).toBeGreaterThan(0);
  expect(asked.slice(before).filter((url) => /evil/.test(url))).toEqual([]);
  expect(await page.evaluate('globalThis.stolen')).toBeUndefined();
  expect(await page.evaluate("document.querySelectorAll('iframe[title=Stage]').length")).toBe(0);
});
