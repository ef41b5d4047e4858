import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headers } from '../../../scripts/serve.mjs';
import { frameDocument, relayHash } from '../../../src/tools/sandbox/frame';
import { painterHash, stageDocument } from '../../../src/tools/sandbox/stage-frame';

it('is let in by the policies of the page by its hash, and says the same of itself', () => {
  const [, script] = /<script>(.*)<\/script>/s.exec(frameDocument)!;
  expect(relayHash).toBe(`sha256-${createHash('sha256').update(script!).digest('base64')}`);
  expect(frameDocument).toContain(`script-src '${relayHash}'`);
  for (const page of [readFileSync('index.html', 'utf8'), headers['Content-Security-Policy']])
    expect(page).toContain(`script-src 'self' 'wasm-unsafe-eval' '${relayHash}' '${painterHash}';`);
});

it('lets nothing else in: no address, no inline script, no evaluation', () => {
  const [, policy] = /content="([^"]*)"/.exec(frameDocument)!;
  expect(policy!.split('; ')).toEqual([
    "default-src 'none'",
    `script-src '${relayHash}' 'wasm-unsafe-eval'`,
    'worker-src blob:',
  ]);
});

it('has the same of a stage, whose markup may hold styles and pictures and nothing that runs', () => {
  const [, script] = /<script>(.*)<\/script>/s.exec(stageDocument)!;
  expect(painterHash).toBe(`sha256-${createHash('sha256').update(script!).digest('base64')}`);
  const [, policy] = /content="([^"]*)"/.exec(stageDocument)!;
  expect(policy!.split('; ')).toEqual([
    "default-src 'none'",
    `script-src '${painterHash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "form-action 'none'",
  ]);
});
