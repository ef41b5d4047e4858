/**
 * Does it at once, and then at most once in so many milliseconds; of what was wanted meanwhile, the last. What takes long is
 * done more rarely: never more than a tenth of the time.
 */
export function paced<Input>(milliseconds: number, act: (input: Input) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly input: Input } | null = null;
  const turn = () => {
    timer = undefined;
    if (waiting) run(waiting.input);
  };
  const run = (input: Input) => {
    waiting = null;
    const start = performance.now();
    act(input);
    timer = setTimeout(turn, Math.max(milliseconds, 9 * (performance.now() - start)));
  };
  return {
    want: (input: Input) => {
      if (timer === undefined) run(input);
      else waiting = { input };
    },
    /** What waits is not done any more. */
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
    },
  };
}
