import type { Context, Said, Steps } from '../contract/strategy';
import { say } from './say';

/** Dollars, and how many lines a game may have. */
export interface Market {
  readonly cost: number;
  readonly asked: number;
  readonly offered: number;
  readonly turns: number;
  /** The moderator looks in when asked and offered price are no further apart. */
  readonly near: number;
}
export interface Game {
  /** Null without a deal. */
  readonly price: number | null;
  readonly dialogue: string;
  /** Turns without a price, or without a verdict of the moderator where one was due. */
  readonly unreadable: number;
}
/** What one side knows from earlier games. */
export type Lessons = { readonly seller: string; readonly buyer: string };

/** The last price a line names; null when it names none. Thousands have no commas here. */
export function readPrice(line: string): number | null {
  const price = [...line.matchAll(/\d+(?:\.\d+)?/g)].at(-1)?.[0];
  return price === undefined ? null : Number(price);
}

/** What a moderator says of a dialogue; null when it says none of the three. */
export function readDeal(text: string): 'deal' | 'no deal' | 'continue' | null {
  const word = /\b(no[ -]deal|deal|continue)\b/i.exec(text)?.[1]?.toLowerCase().replace('-', ' ');
  return (word as 'deal' | undefined) ?? null;
}

/**
 * One game: both sides open with their first price, then seller and buyer speak in turn. Two turns on end without a price or
 * without a verdict of the moderator where one is due end it without a deal: weak models do not find back.
 */
export async function* bargain(context: Context, market: Market, lessons: Lessons): Steps<Game> {
  const lines = [`Seller: I ask ${market.asked} dollars.`, `Buyer: I offer ${market.offered} dollars.`];
  const prices = { seller: market.asked, buyer: market.offered };
  let [unreadable, astray] = [0, 0];
  const over = (price: number | null): Game => ({ price, dialogue: lines.join('\n'), unreadable });
  for (let turn = 0; turn < market.turns; turn++) {
    const [side, other] = turn % 2 ? (['buyer', 'seller'] as const) : (['seller', 'buyer'] as const);
    const { text, key } = yield* speak(context, side, market, lessons[side], lines.join('\n'));
    const line = text.trim().split('\n')[0]!.replace(/^(?:seller|buyer)\s*:\s*/i, '').slice(0, 160); // prettier-ignore
    lines.push(`${side === 'seller' ? 'Seller' : 'Buyer'}: ${line}`);
    const accepts = /\b(?:deal|agreed?|accept)\b/i.test(line);
    // Who accepts without a price takes the other side's.
    const price = readPrice(line) ?? (accepts ? prices[other] : null);
    if (price === null) yield unread(context, 'price', `The ${side} names no price`, line);
    prices[side] = price ?? prices[side];
    yield context.note({ type: 'draft-ready', draft: { text: line, value: String(prices[side]) }, of: key });
    const close = accepts || prices.seller - prices.buyer <= market.near;
    const state = close ? yield* moderate(context, lines.join('\n')) : 'continue';
    if (state === 'deal' || state === 'no deal') return over(state === 'deal' ? prices[side] : null);
    const kept = price !== null && state !== null;
    unreadable += kept ? 0 : 1;
    astray = kept ? 0 : astray + 1;
    if (astray === 2) return over(null);
  }
  return over(null);
}

const unread = (context: Context, setting: string, what: string, text: string) =>
  context.note({ type: 'warning', setting, message: `${what}: "${text.slice(0, 40)}".` });

function speak(
  context: Context,
  side: 'seller' | 'buyer',
  market: Market,
  lessons: string,
  dialogue: string,
): Steps<Said> {
  const slots = { question: context.problem.prompt, cost: String(market.cost), lessons, dialogue };
  const role = side === 'seller' ? 'actor' : 'persona';
  return say(context, role, `gpt-bargaining-${side}`, slots, { maxTokens: 32 });
}

async function* moderate(context: Context, dialogue: string): Steps<ReturnType<typeof readDeal>> {
  const { text } = yield* say(context, 'judge', 'gpt-bargaining-moderator', { dialogue }, { maxTokens: 16 });
  const state = readDeal(text);
  if (state === null)
    yield unread(context, 'gpt-bargaining-moderator', 'The moderator says neither deal, no deal nor continue', text);
  return state;
}
