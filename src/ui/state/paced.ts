/** Does it at once, and then at most once in so many milliseconds; of what was wanted meanwhile, the last. */
export function paced<Input>(milliseconds: number, act: (input: Input) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly input: Input } | null = null;
  const turn = () => {
    timer = undefined;
    if (waiting) run(waiting.input);
  };
  const run = (input: Input) => {
    waiting = null;
    timer = setTimeout(turn, milliseconds);
    act(input);
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
