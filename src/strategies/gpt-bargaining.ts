import { bargain, type Game } from '../blocks/bargain';
import { say } from '../blocks/say';
import { choice, integer, number } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * GPT-Bargaining (#109): two players haggle over a price; between games a critic advises one of them. The problem names the
 * thing that is sold. The price of the last game is the answer; the seller is the actor, the buyer the persona, the judge moderates.
 */
export default strategy({
  title: 'GPT-Bargaining',
  summary: 'Seller and buyer haggle over the thing you name, game after game, one of them with advice from a critic.',
  papers: [
    {
      title: 'Improving Language Model Negotiation with Self-Play and In-Context Learning from AI Feedback',
      system: 109,
    },
  ],
  family: 'debate',
  roles: ['actor', 'persona', 'judge', 'critic'],
  expect:
    'Strong models get better prices after advice but fewer deals; weak ones do not keep to the form of the game.',
  options: {
    games: integer('Games', 2, 1, 10, 'The paper plays five.'),
    turns: integer('Lines a game', 10, 2, 20),
    advised: choice('The critic advises', ['the seller', 'the buyer', 'nobody']),
    cost: number('What it cost the seller', 8, 0, 1000, 'Dollars.'),
    asked: number('First price of the seller', 20, 0, 1000, 'Dollars.'),
    offered: number('First offer of the buyer', 10, 0, 1000, 'Dollars.'),
    near: number('Moderate when no further apart than', 2, 0, 1000, 'Dollars.'),
    remembered: integer('Games remembered', 1, 0, 5, 'Dialogues that the advised side reads again.'),
  },
  calls: ({ games, turns, advised }) => games * 2 * turns + (advised === 'nobody' ? 0 : games - 1),
  presets: [{ title: 'Five games', system: 109, options: { games: 5 } }],

  async *run(context, { games, advised, remembered, ...market }) {
    const side = advised === 'the buyer' ? 'buyer' : 'seller';
    const played: Game[] = [];
    const advice: string[] = [];
    for (let game = 0; game < games; game++) {
      const past = remembered ? played.slice(-remembered).map(({ dialogue }) => `An earlier game:\n${dialogue}\n`) : [];
      const told = advised === 'nobody' ? '' : [...past, ...advice.slice(-1)].join('\n');
      const lessons = { seller: '', buyer: '', [side]: told };
      const last = yield* bargain(context.branch(game), market, lessons);
      played.push(last);
      if (advised === 'nobody' || game === games - 1) continue;
      const slots = { side, dialogue: last.dialogue, outcome: outcomeOf(last) };
      const { text } = yield* say(context, 'critic', 'gpt-bargaining-advice', slots, { maxTokens: 128 });
      advice.push(`Advice for you:\n${text.trim()}\n`);
    }
    const price = played.at(-1)!.price;
    const story = played.map((game, index) => `Game ${index + 1}: ${outcomeOf(game)}`);
    yield context.note({ type: 'loop-stop', reason: `${games} games are played` });
    return {
      text: [...story, `Answer: ${price ?? 'no deal'}`].join('\n'),
      value: price === null ? null : String(price),
    };
  },
});

const outcomeOf = ({ price }: Game): string => (price === null ? 'no deal' : `a deal at ${price} dollars`);
