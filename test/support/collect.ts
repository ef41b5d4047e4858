/** Everything an async iterable yields. */
export async function collect<Value>(from: AsyncIterable<Value>): Promise<Value[]> {
  const out: Value[] = [];
  for await (const value of from) out.push(value);
  return out;
}

/** What an async generator returns; its yields are dropped. */
export async function outcome<Result>(steps: AsyncGenerator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}

/** A signal that never aborts. */
export const never = (): AbortSignal => new AbortController().signal;
