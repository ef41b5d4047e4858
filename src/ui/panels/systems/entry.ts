import { implementations, type Implementation } from '../../../app/systems';
import { defaults } from '../../../contract/options';
import type { Strategy } from '../../../contract/strategy';
import { needsHere, needsOf, type Need } from './needs';
import { kinds, systems, type System } from './system';

/** A system and what this page makes of it. */
export interface Entry {
  readonly system: System;
  /** How it runs here, the best first; empty when it does not. */
  readonly ways: readonly Way[];
  readonly needs: readonly Need[];
  /** Most calls of a model with the first way; null when it does not run here. */
  readonly calls: number | null;
  /** Where the paper can be read, when a strategy says so. */
  readonly url: string | null;
  /** In lower case. */
  readonly searched: string;
}
export interface Way extends Implementation {
  /** Title of the strategy. */
  readonly title: string;
  /** What the strategy does, in its own words. */
  readonly summary: string;
}

/** All systems in the order of their numbers. */
export function entriesOf(strategies: ReadonlyMap<string, Strategy>): readonly Entry[] {
  const here = implementations(strategies);
  return systems.map((system) => entryOf(system, here.get(system.number) ?? [], strategies));
}

function entryOf(system: System, found: readonly Implementation[], strategies: ReadonlyMap<string, Strategy>): Entry {
  const ways = found.map((way) => {
    const { title, summary } = strategies.get(way.strategy)!;
    return { ...way, title, summary };
  });
  const [first] = ways;
  const strategy = first && strategies.get(first.strategy);
  const { number, short, title, kind, summary, how } = system;
  const names = ways.flatMap((way) => [way.title, way.preset ?? '', way.strategy]);
  return {
    system,
    ways,
    needs: strategy ? needsHere(strategy) : needsOf(system),
    calls: strategy ? strategy.calls({ ...defaults(strategy.options), ...first.options }) : null,
    url: urlOf(number, strategies),
    searched: [number, short, title, kinds[kind], summary, how, ...names].join('\n').toLowerCase(),
  };
}

function urlOf(number: number, strategies: ReadonlyMap<string, Strategy>): string | null {
  for (const { papers } of strategies.values())
    for (const { system, url } of papers) if (system === number && url) return url;
  return null;
}
