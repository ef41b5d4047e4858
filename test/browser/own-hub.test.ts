import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ending, press, run, visitor } from './page';

/** A hub on loopback: one ONNX model with the files of Pocket 3M, one for web-llm, and the model its library was made for. */
const pocket = fileURLToPath(new URL('../../public/models/pocket-3m/', import.meta.url));
const commit = 'c0ffee'.padEnd(40, '0');
const shape = {
  hidden_size: 896,
  num_hidden_layers: 24,
  num_attention_heads: 14,
  num_key_value_heads: 2,
  vocab_size: 9,
};
const chatConfig = {
  model_type: 'qwen2',
  quantization: 'q4f32_1',
  model_config: shape,
  context_window_size: 32768,
  tokenizer_files: ['tokenizer.json'],
};
const text = (value: unknown) => Buffer.from(JSON.stringify(value));
const mlc = (config: unknown): Record<string, Buffer> => ({
  'mlc-chat-config.json': text(config),
  'tensor-cache.json': text({ records: [{ dataPath: 'params_shard_0.bin', nbytes: 278_000_000 }] }),
  'tokenizer.json': text({ model: {} }),
});
const repositories: Record<string, Record<string, Buffer>> = {
  'someone/tuned-MLC': mlc(chatConfig),
  'someone/odd-MLC': mlc({ ...chatConfig, model_config: { ...shape, num_hidden_layers: 25 } }),
  'someone/encoder': { 'config.json': text({ model_type: 'bert' }) },
  'mlc-ai/Qwen2.5-0.5B-Instruct-q4f32_1-MLC': mlc(chatConfig),
};
const asked: string[] = [];
let hub: Server;
let hubAddress = '';

function fileAt(url: string): Buffer | null {
  const [, repository = '', , path = ''] = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/.exec(url) ?? [];
  if (repository !== 'someone/tiny-chat') return repositories[repository]?.[path] ?? null;
  return existsSync(pocket + path) ? readFileSync(pocket + path) : null;
}
beforeAll(async () => {
  hub = createServer((request, response) => {
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'x-repo-commit, etag',
      'x-repo-commit': commit,
    };
    asked.push(`${request.method} ${request.url}`);
    const file = fileAt(request.url!);
    if (!file) return response.writeHead(404, cors).end('not here');
    response.writeHead(200, { ...cors, 'content-length': file.length, etag: `"${file.length}"` });
    return response.end(request.method === 'HEAD' ? undefined : file);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => hub.once('listening', resolve));
  hubAddress = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
});
afterAll(() => {
  hub.closeAllConnections();
  hub.close();
});

const dialog = (page: Page) => page.getByRole('dialog');
async function fetchFrom(page: Page, address: string): Promise<void> {
  await page.getByText('Where models come from').click();
  await page.getByLabel('Hub or mirror').fill(address);
  await page.getByLabel('Hub or mirror').press('Tab');
}
async function look(page: Page, name: string): Promise<void> {
  await press(page, 'Add a model…');
  await page.getByLabel('Name or address of the model').fill(name);
  await press(page, 'Look');
}

it('a model of a hub is looked at before its weights are fetched, pinned to its commit, and chats', async () => {
  const me = await visitor();
  const page = await me.open('#/models');
  await fetchFrom(page, hubAddress);
  await look(page, 'https://huggingface.co/someone/tiny-chat/tree/main');
  await dialog(page).getByText('can be added').waitFor();
  await expect.poll(() => dialog(page).innerText()).toContain('1.9 MB');
  expect(asked.filter((line) => line.startsWith('GET') && line.includes('.onnx'))).toEqual([]);
  await press(page, 'Add this model');
  await page.getByText('tiny-chat is added.').waitFor();
  await press(page, 'Cast as actor: tiny-chat');
  await page.getByRole('link', { name: 'Go and play' }).click();
  await run(page);
  await ending(page);
  expect(asked.filter((line) => line.includes('.onnx') && line.startsWith('GET'))).toEqual([
    `GET /someone/tiny-chat/resolve/${commit}/onnx/model_q4.onnx`,
  ]);
  expect(me.complaints.filter((line) => !line.includes('404'))).toEqual([]);
  await me.leave();
});

it('a model for web-llm gets the library of a model of its shape, and asks for one where none is known', async () => {
  const me = await visitor();
  const page = await me.open('#/models');
  await fetchFrom(page, hubAddress);
  await look(page, 'someone/odd-MLC');
  await dialog(page).getByRole('alert').getByText('No compiled library of web-llm is known to fit qwen2').waitFor();
  await page.getByLabel('Address of its compiled library').fill('https://example.org/odd.wasm');
  await press(page, 'Look again');
  await dialog(page).getByText('can be added').waitFor();

  await page.getByLabel('Name or address of the model').fill('someone/tuned-MLC');
  await press(page, 'Look');
  await dialog(page).getByText('someone/tuned-MLC can be added', { exact: false }).waitFor();
  await expect.poll(() => dialog(page).innerText()).toContain('278 MB');
  await press(page, 'Add this model');
  await page.getByText('tuned-MLC is added.').waitFor();
  await me.leave();
});

it.each([
  ['abacus', '"abacus" names no model; write owner/name'],
  ['someone/nothing', 'someone/nothing has no config.json'],
  ['someone/encoder', 'config.json says model_type "bert"'],
])('%s is refused with a reason', async (name, said) => {
  const me = await visitor();
  const page = await me.open('#/models');
  await fetchFrom(page, hubAddress);
  await look(page, name);
  const alert = dialog(page).getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.innerText()).toContain(said);
  await expect.poll(() => page.getByRole('button', { name: 'Add this model' }).isDisabled()).toBe(true);
  await me.leave();
});
