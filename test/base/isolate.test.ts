import { expect, it } from 'vitest';
import { isolate } from '../../src/base/isolate';

it('adds the headers and keeps all else', async () => {
  const made = isolate(new Response('body', { status: 201, headers: { 'content-type': 'text/x' } }));
  expect([made.status, await made.text(), made.headers.get('content-type')]).toEqual([201, 'body', 'text/x']);
  expect(made.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
});

it('leaves alone what cannot be read', () => {
  const error = Response.error();
  expect(isolate(error)).toBe(error);
});
