import type { SetUp } from '../../state/set-up.svelte';
import { problemOf, valuesOf } from '../../state/set-up-wish';
import { rehearse, type Rehearsal } from './rehearsal';

/** The rehearsal of a set-up as it changes. Made in a component: it ends with it. */
export class Rehearsing {
  found = $state.raw<Rehearsal>({ wordings: [], asksForAnswer: false });

  constructor(setUp: SetUp) {
    // What a method says is found by playing it on paper, which takes a turn of the event loop.
    $effect(() => {
      const { strategy, data, catalogue } = setUp;
      if (!strategy || setUp.calls === null) return;
      let stale = false;
      void rehearse(strategy, valuesOf(data, strategy), problemOf(data, catalogue)).then((found) => {
        if (!stale) this.found = found;
      });
      return () => (stale = true);
    });
  }
}
