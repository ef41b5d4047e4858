/// <reference lib="webworker" />
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkOnly } from 'workbox-strategies';
import { isolate } from '../src/base/isolate';
import { keepNewest } from '../src/base/keep-newest';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Cross-origin isolation on hosts that cannot send these headers themselves. */
const isolated = { handlerWillRespond: async ({ response }: { response: Response }) => isolate(response) };
const newestOnly = {
  cacheDidUpdate: (it: { cacheName: string; request: Request }) => keepNewest(it.cacheName, it.request.url),
};

// The page and its code are kept here. Weights and runtimes are kept by the engines, which know what they need.
addPlugins([isolated]);
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// The worker of web-llm is too large for everyone's first visit; who uses it once has it without a network.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/assets\/webllm-[^/]+\.js$/.test(url.pathname),
  new CacheFirst({ cacheName: 'redraft-web-llm', plugins: [newestOnly, isolated] }),
);
// Other origins are left to the browser: weights stream for a long time, which should not hang on this worker.
registerRoute(({ sameOrigin }) => sameOrigin, new NetworkOnly({ plugins: [isolated] }));

// The first visit is offline-ready without a reload; a later version waits until no tab uses the old one.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
