/**
 * Collects values and sends them on at most once per `every` milliseconds; the first one goes at once.
 * `merge` makes one value of two neighbours, or null where both are wanted.
 */
export function batch<Value>(
  send: (values: readonly Value[]) => void,
  every: number,
  merge: (earlier: Value, later: Value) => Value | null = () => null,
) {
  let held: Value[] = [];
  let sent = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!held.length) return;
    const values = held;
    held = [];
    sent = performance.now();
    send(values);
  };
  const add = (value: Value) => {
    const last = held.at(-1);
    const merged = last === undefined ? null : merge(last, value);
    if (merged === null) held.push(value);
    else held[held.length - 1] = merged;
    const wait = sent + every - performance.now();
    if (wait <= 0) flush();
    else timer ??= setTimeout(flush, wait);
  };
  return { add, flush };
}
