import type { ClusteredRate } from '../../metrics/clustered-rate';
import { pairsOf } from '../analysis/comparisons';
import { family, type Settled } from '../analysis/family';
import { paired } from '../analysis/paired';
import { ended, shareOf } from '../analysis/score';
import { placeName } from '../draw';
import type { CellResult } from '../result';
import { holdOutOf, type HoldOut } from './hold-out';
import { ancestorsOf } from './lineage';
import { contestantFor, type Stage } from './scoring';
import type { SideName } from './split';
import type { PromptVersion } from './version';

/** What a version came to. */
export interface VersionScore {
  readonly version: PromptVersion;
  readonly training: ClusteredRate;
  readonly heldOut: ClusteredRate;
  readonly failed: number;
  /** Against what it was made from, or else against the house wording; null where neither was scored. */
  readonly against: Against | null;
}
export interface Against {
  readonly version: PromptVersion;
  readonly training: Settled;
  /** Corrected for all versions that are looked at together. */
  readonly heldOut: Settled;
  readonly verdict: HoldOut;
}

/**
 * Scores of the versions that were played, in their order. Tests on held-out problems are one family (Holm), so that of many
 * versions one does not seem better by chance. @param sides of the problems that are looked at, by the name of their place
 */
export function scoresOf(
  stage: Stage,
  versions: readonly PromptVersion[],
  results: readonly CellResult[],
  sides: ReadonlyMap<string, SideName>,
): readonly VersionScore[] {
  const contestants = new Map(versions.map((version) => [version.id, contestantFor(stage, version).id]));
  const on = (side: SideName) => results.filter((cell) => sides.get(placeName(cell)) === side);
  const [training, heldOut] = [on('training'), on('heldOut')];
  const cells = ({ id }: PromptVersion, of: readonly CellResult[]) =>
    of.filter(({ contestant }) => contestant === contestants.get(id));
  const played = versions.filter((version) => cells(version, [...training, ...heldOut]).length);
  const rivals = played.map((version) => rivalOf(version, versions, played));
  const test = (version: PromptVersion, rival: PromptVersion | null, of: readonly CellResult[]) =>
    paired(rival ? pairsOf(of, { first: contestants.get(rival.id)!, second: contestants.get(version.id)! }) : []);
  const tests = family(played.map((version, at) => test(version, rivals[at]!, heldOut)));
  return played.map((version, at) => {
    const rival = rivals[at]!;
    const [seen] = family([test(version, rival, training)]);
    const share = (of: readonly CellResult[]) =>
      shareOf(ended(cells(version, of)), ({ score }) => (score === null ? [] : [score]));
    return {
      version,
      training: share(training),
      heldOut: share(heldOut),
      failed: cells(version, [...training, ...heldOut]).filter(({ status }) => status === 'failed').length,
      against: rival && {
        version: rival,
        training: seen!,
        heldOut: tests[at]!,
        verdict: holdOutOf(seen!, tests[at]!, rival.title),
      },
    };
  });
}

/** The nearest of those it was made from that was played, or else the house wording. */
function rivalOf(
  version: PromptVersion,
  all: readonly PromptVersion[],
  played: readonly PromptVersion[],
): PromptVersion | null {
  const near = ancestorsOf(version.id, all).find((one) => played.includes(one));
  const house = played.find(({ origin }) => origin.kind === 'house');
  const found = near ?? house;
  return found && found.id !== version.id ? found : null;
}
