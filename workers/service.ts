/// <reference lib="webworker" />
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { setDefaultHandler } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Cross-origin isolation on hosts that cannot send these headers themselves. */
const isolated = {
  handlerWillRespond: async ({ response }: { response: Response }) => {
    if (response.type === 'opaque' || response.type === 'error') return response;
    const headers = new Headers(response.headers);
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    const { status, statusText } = response;
    return new Response(response.body, { status, statusText, headers });
  },
};

// The page and its code are kept here. Weights and runtimes are kept by the engines, which know what they need.
addPlugins([isolated]);
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
setDefaultHandler(new NetworkOnly({ plugins: [isolated] }));

// The first visit is offline-ready without a reload; a later version waits until no tab uses the old one.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
