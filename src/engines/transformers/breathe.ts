/** Milliseconds of work between two breaths: far below what an abort may take, far above what a breath costs. */
const stretch = 8;

/**
 * Lets messages in, when it is time. A forward pass on WASM ends in microtasks only, so without this an abort would not
 * be seen until the whole answer is written. A MessageChannel costs microseconds where a timer costs milliseconds.
 */
export function breather(): () => Promise<void> {
  const breathe = macrotask();
  let last = performance.now();
  return async () => {
    if (performance.now() - last < stretch) return;
    await breathe();
    last = performance.now();
  };
}

function macrotask(): () => Promise<void> {
  // In Node an open MessageChannel would keep the process alive.
  const { setImmediate } = globalThis as { setImmediate?: (then: () => void) => void };
  if (setImmediate) return () => new Promise((resolve) => setImmediate(resolve));
  const { port1, port2 } = new MessageChannel();
  let wake: () => void = () => {};
  port1.onmessage = () => wake();
  return () =>
    new Promise((resolve) => {
      wake = resolve;
      port2.postMessage(null);
    });
}
