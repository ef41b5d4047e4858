/** Letters are put in from callbacks and taken out one by one, in order, by whoever waits. */
export function mailbox<Letter>() {
  const letters: Letter[] = [];
  let wake: (() => void) | undefined;
  return {
    put(letter: Letter): void {
      letters.push(letter);
      wake?.();
    },
    async take(): Promise<Letter> {
      while (!letters.length) await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
      return letters.shift() as Letter;
    },
  };
}
