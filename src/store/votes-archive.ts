import { contestantOf } from '../lab/contestant';
import type { Contestant } from '../lab/plan';
import { voteOf, type Side, type Vote } from '../lab/arena/vote';
import { linesOf } from './lines';
import * as shapes from './shapes';
import * as is from './validate';
import { Malformed, quote } from './validate';

/** Votes travel as JSONL: a header, then one vote a line. */
export interface VotesHeader {
  readonly format: 'redraft-votes';
  readonly version: 1;
}
const header: VotesHeader = { format: 'redraft-votes', version: 1 };

export const votesArchive = (votes: readonly Vote[]): string =>
  [header, ...votes].map((line) => `${JSON.stringify(line)}\n`).join('');

export interface VotesRead {
  readonly votes: readonly Vote[];
  /** Lines that could not be read, as sentences; the first of them describe themselves. */
  readonly problems: readonly string[];
}
const longestLine = 2 ** 20;
const mostProblems = 20;

/** Reads what may have come from anywhere. What is wrong is told, never thrown. */
export async function readVotes(archive: Blob): Promise<VotesRead> {
  const votes: Vote[] = [];
  const problems: string[] = [];
  let headed = false;
  for await (const { number, text } of linesOf(archive, longestLine)) {
    if (text?.trim() === '') continue;
    try {
      const value = parsed(text);
      if (headed) votes.push(readVote(value, ''));
      else readHeader(value, '');
      headed = true;
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      if (problems.length < mostProblems) problems.push(`Line ${number}: ${error.what}; expected ${error.expected}.`);
      if (!headed) break; // What follows a wrong header are no votes.
    }
  }
  if (!headed && !problems.length) problems.push('The file is empty; choose one that was exported here.');
  return { votes, problems };
}

function parsed(text: string | null): unknown {
  if (text === null) throw new Malformed(`the line is longer than ${longestLine} characters`, 'one vote');
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(`the line is ${quote(text)}`, 'JSON');
  }
}

const readHeader = is.object<VotesHeader>({ format: is.oneOf('redraft-votes'), version: is.oneOf(1) });
const fields = is.object<Omit<Contestant, 'id'>>({
  title: is.string,
  strategy: is.string,
  options: is.record(is.json),
  cast: shapes.cast,
  wording: is.record(is.string),
  budget: shapes.budget,
});
/** Ids are hashes of what they name, so they are made again and not believed. */
export const contestant: is.Check<Contestant> = (value, path) => {
  const { title, ...what } = fields(value, path);
  return contestantOf(title, what);
};
const side = is.object<Side>({ contestant, run: is.string });
const readVote: is.Check<Vote> = (value, path) =>
  voteOf(
    is.object<Omit<Vote, 'id'>>({
      at: is.number,
      problem: is.object<Vote['problem']>({ id: is.string, prompt: is.string }),
      left: side,
      right: side,
      choice: is.oneOf('left', 'right', 'tie', 'bad'),
    })(value, path),
  );
