import { voteOf, type Choice, type Vote } from '../../src/lab/arena/vote';
import type { Contestant } from '../../src/lab/plan';
import { contestant } from './lab';

export const [ann, bob, cal] = ['Ann', 'Bob', 'Cal'].map((title) =>
  contestant(title, { options: { called: title } }),
) as [Contestant, Contestant, Contestant];

let time = 0;
export const vote = (left: Contestant, right: Contestant, choice: Choice, at = ++time): Vote =>
  voteOf({
    at,
    problem: { id: 'p', prompt: 'Say it.' },
    left: { contestant: left, run: `${left.title} ${at}` },
    right: { contestant: right, run: `${right.title} ${at}` },
    choice,
  });
export const votes = (number: number, left: Contestant, right: Contestant, choice: Choice): Vote[] =>
  Array.from({ length: number }, () => vote(left, right, choice));
