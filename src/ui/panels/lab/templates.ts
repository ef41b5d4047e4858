import type { Cast } from '../../../contract/run';
import type { Contestant } from '../../../lab/plan';
import { pocket } from '../../state/set-up-data';

/** An experiment that answers a question a newcomer may have. */
export interface Template {
  readonly title: string;
  /** One sentence: what is compared, and what to look for. */
  readonly look: string;
  readonly contestants: readonly Pick<Contestant, 'title' | 'strategy' | 'options' | 'cast'>[];
  readonly task: string;
  readonly problems: number;
}

const small = pocket('pocket-3m', 1);
const good = pocket('pocket-13m', 0);
const itself = pocket('pocket-3m', 0);
const alone: Cast = { actor: small };

export const templates: readonly Template[] = [
  {
    title: 'Does self-correction help Pocket 3M?',
    look: 'One answer, against a second look by itself, against a second look by a better critic. How many wrong drafts become right, and how many right ones are spoiled?',
    contestants: [
      { title: 'One answer', strategy: 'single', options: {}, cast: alone },
      {
        title: 'Corrects itself',
        strategy: 'actor-critic',
        options: { rounds: 1 },
        cast: { actor: small, critic: itself },
      },
      {
        title: 'Corrected by Pocket 13M',
        strategy: 'actor-critic',
        options: { rounds: 1 },
        cast: { actor: small, critic: good },
      },
    ],
    task: 'pocket-easy',
    problems: 40,
  },
  {
    title: 'Which critic is better?',
    look: 'The same drafts, criticised by two models, and by one that only says right or wrong. A good critic finds the wrong drafts and leaves the right ones alone.',
    contestants: [
      {
        title: 'Pocket 13M names the step',
        strategy: 'actor-critic',
        options: { rounds: 2 },
        cast: { actor: small, critic: good },
      },
      {
        title: 'Pocket 3M names the step',
        strategy: 'actor-critic',
        options: { rounds: 2 },
        cast: { actor: small, critic: itself },
      },
      {
        title: 'Pocket 13M says right or wrong',
        strategy: 'try-again',
        options: { turns: 3 },
        cast: { actor: small, verifier: good },
      },
    ],
    task: 'pocket-easy',
    problems: 40,
  },
  {
    title: 'Loop against plain sampling at equal cost',
    look: 'A loop spends several calls on a problem. The same calls buy a vote, or a choice by the same judge: is the loop worth more?',
    contestants: [
      {
        title: 'Actor and critic, 3 rounds',
        strategy: 'actor-critic',
        options: { rounds: 3 },
        cast: { actor: small, critic: good },
      },
      { title: 'Majority of 7', strategy: 'self-consistency', options: { samples: 7 }, cast: alone },
      {
        title: 'Best of 4, by the critic',
        strategy: 'best-of-n',
        options: { samples: 4 },
        cast: { actor: small, verifier: good },
      },
      { title: 'One answer', strategy: 'single', options: {}, cast: alone },
    ],
    task: 'pocket-easy',
    problems: 40,
  },
  {
    title: "Your notes or the critic's?",
    look: 'The same drafts, written again from what you note in their margin, and from what the critic says. The questions come in one sitting: whose feedback fixes more, and spoils less?',
    contestants: [
      {
        title: 'Your notes',
        strategy: 'edit-desk',
        options: { notes: 'your notes', critic: 'are not shown' },
        cast: { actor: small, critic: good },
      },
      {
        title: "The critic's notes",
        strategy: 'edit-desk',
        options: { notes: "the critic's notes" },
        cast: { actor: small, critic: good },
      },
    ],
    task: 'pocket-easy',
    problems: 12,
  },
];
