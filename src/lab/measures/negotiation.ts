import { type Haggling, negotiation } from '../../metrics/negotiation';
import { pathOf } from '../../runs/fold';
import { counted, eventsOf, type Measure, once, type Recorded } from './measure';

/** How games of haggling end, and whether both sides keep to their form (GPT-Bargaining, #109). */
const measure: Measure = {
  title: 'Haggling',
  summary:
    'How often a game ends with a deal and at what price, before advice and after it, and how many lines keep to the form.',
  figures: {
    deals: { title: 'Deals', unit: 'share' },
    price: { title: 'Price', unit: 'number' },
    first: { title: 'In the first game', unit: 'number' },
    last: { title: 'In the last', unit: 'number' },
    valid: { title: 'Lines that keep to the form', unit: 'share' },
  },
  read(run) {
    const games = gamesOf(run);
    if (!games.length) return null;
    const { deals, meanPrice, valid } = negotiation(games);
    const [first, last] = [games[0]!.price, games.length > 1 ? games.at(-1)!.price : null];
    // Every deal counts alike, whichever run it is of.
    const price = meanPrice === null ? {} : { price: [meanPrice * deals.count, deals.count] as const };
    return { ...counted({ deals, valid }), ...price, ...once({ first, last }) };
  },
};
export default measure;

const speaking: ReadonlySet<string> = new Set(['gpt-bargaining-seller', 'gpt-bargaining-buyer']);

/** Only of runs that played all their games. */
function gamesOf(run: Recorded): readonly Haggling[] {
  const told = eventsOf(run, 'run-end').at(-1)?.answer?.text ?? '';
  const ends = [...told.matchAll(/^Game \d+: (?:a deal at (\S+) dollars|no deal)$/gm)];
  const lines = linesOf(run);
  if (!ends.length || ends.length !== lines.length) return [];
  return lines.map((counts, game) => {
    const price = ends[game]![1];
    return { ...counts, price: price === undefined ? null : Number(price) };
  });
}

/** Lines of each game, and those a warning speaks of: the price of a line or the verdict on it could not be read. */
function linesOf({ events }: Recorded): readonly Omit<Haggling, 'price'>[] {
  const games = new Map<string, { turns: number; unreadable: number }>();
  let warned = true;
  for (const event of events) {
    const game = games.get(pathOf(event.key)) ?? { turns: 0, unreadable: 0 };
    if (event.type === 'generate-end' && speaking.has(event.purpose)) {
      games.set(pathOf(event.key), { ...game, turns: game.turns + 1 });
      warned = false;
    } else if (event.type === 'warning' && !warned && game.turns) {
      games.set(pathOf(event.key), { ...game, unreadable: game.unreadable + 1 });
      warned = true;
    }
  }
  return [...games.values()];
}
