/** What the page says about its own code. */
export interface Offline {
  /** Told when a newer version is ready; it is taken when all tabs are closed. */
  onUpdate(listener: () => void): void;
}

/** Lets the service worker keep the page, so that it opens without a network. Does nothing where there is none. */
export function keepOffline(): Offline {
  const listeners: (() => void)[] = [];
  if ('serviceWorker' in navigator && import.meta.env.PROD)
    navigator.serviceWorker
      .register('./service.js')
      .then((registration) => {
        registration.addEventListener('updatefound', () => {
          const next = registration.installing;
          next?.addEventListener('statechange', () => {
            if (next.state === 'installed' && navigator.serviceWorker.controller) listeners.forEach((tell) => tell());
          });
        });
      })
      // A host without a secure context, or a private window: the page works, it just needs the network next time.
      .catch((error: unknown) => console.info('The page is not kept for offline use:', error));
  return { onUpdate: (listener) => void listeners.push(listener) };
}
