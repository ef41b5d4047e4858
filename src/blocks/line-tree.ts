import type { Context, Steps } from '../contract/strategy';
import { goOn } from './go-on';
import { editDistance } from './likeness';
import { grow, type Node } from './tree';

/** A beginning of a solution. `option` is the line that was added last. */
export interface Beginning {
  readonly text: string;
  readonly option: string;
}
export type Place = Node<Beginning>;

/**
 * A new line after the place, by the actor. A line with fewer than `merge` edits to a child's is that child; then another one is
 * tried, up to `retries` times, before the child is taken.
 */
export async function* addLine(context: Context, place: Place, merge: number, retries: number): Steps<Place> {
  for (let attempt = 0; ; attempt++) {
    const { text: option } = yield* goOn(context, { prefix: place.state.text, stop: ['\n'] });
    const twin = place.children.find(({ state }) => editDistance(state.option, option) < merge);
    if (!twin) return grow(place, { option, text: `${place.state.text}${option}\n` });
    if (attempt >= retries) return twin;
  }
}
