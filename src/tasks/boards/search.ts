/** The shortest way from a state to one that is wanted, breadth first; null when there is none among `most` states. */
export function shortest<State>(
  start: State,
  {
    next,
    name,
    wanted,
    most = 200_000,
  }: {
    readonly next: (state: State) => readonly (readonly [move: string, state: State])[];
    readonly name: (state: State) => string;
    readonly wanted: (state: State) => boolean;
    readonly most?: number;
  },
): string | null {
  const seen = new Set([name(start)]);
  let front: readonly (readonly [string, State])[] = [['', start]];
  while (front.length && seen.size < most) {
    const found = front.find(([, state]) => wanted(state));
    if (found) return found[0];
    const later: [string, State][] = [];
    for (const [path, state] of front)
      for (const [move, to] of next(state)) {
        const label = name(to);
        if (seen.has(label)) continue;
        seen.add(label);
        later.push([path + move, to]);
      }
    front = later;
  }
  return null;
}
