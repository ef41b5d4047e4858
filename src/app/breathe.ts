/** Milliseconds of work after which the page gets its turn: a frame has 16. */
const stretch = 10;

/** The same values, with a pause now and then in which the page can draw and answer. */
export async function* breathing<Value>(
  values: AsyncIterable<Value>,
  signal: AbortSignal,
): AsyncGenerator<Value, void, void> {
  let since = performance.now();
  for await (const value of values) {
    signal.throwIfAborted();
    yield value;
    if (performance.now() - since < stretch) continue;
    await turn();
    since = performance.now();
  }
}

/** The next turn of the event loop. Timers would wait a second in a tab that is not looked at. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
