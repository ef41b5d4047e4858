/** Serves dist the way a good static host does: isolated, strict about content, patient with caches. */
import { createServer } from 'node:http';
import sirv from 'sirv';
import { root } from './root.mjs';

/** Said by the page itself too, for hosts that add no headers; frame-ancestors counts only here. */
export const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-o3WF3EhMqGwNFb9rSBOoyR4ws4+DXAayys+WUkTZc4A=' 'sha256-wmmIh+m7im8LPRQCgUWzCxnA+rUZZkmDP//0WifGYW8='; worker-src 'self' blob:; " +
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*; " +
    "img-src 'self' data: blob:; font-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const hashed = /\/assets\//;

/** @returns the running server and its address, on `port` or, when that is taken, the next free one. */
export async function serve({ port = 4173, folder = `${root}/dist` } = {}) {
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end(`There is no ${request.url} here.\n`);
    }),
  );
  const bound = await listen(server, port);
  return { server, address: `http://localhost:${bound}/` };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port < 65535 && port !== 0) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, 'localhost', () => resolve(server.address().port));
  });
}
