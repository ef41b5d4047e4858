import type { Json } from '../../../base/json';

/** What decoding methods did before a token or after it, in words, by the place of the token. */
export type Marks = ReadonlyMap<number, readonly string[]>;

/** How a list in the report of a method reads beside a token. */
const words: { readonly [list: string]: string } = {
  'append-wait.at': 'a cue was injected here',
  'inject-reflection.at': 'told to check its work here',
  'reflections.at': 'a word of reflection',
  'cyclical-bias.at': 'a word of reflection, under a bias',
  'constant-bias.at': 'a word of reflection, under a bias',
  'suppress-reflection.at': 'a word of reflection',
  'suppress-reflection.probes': 'the answer was probed here',
  'uncertainty-marks.marks': 'suddenly undecided here',
  'resample-uncertain.forks': 'several ways were tried here',
  'corrective-vector.corrections': 'the hidden state was corrected here',
  'stop-at-answer.candidates': 'a candidate answer ends here',
  'stop-at-answer.stopped': 'stopped here',
};

/** Reads the places out of what methods reported. A record may have come by import: what it does not know it leaves out. */
export function marksOf(monitor: { readonly [id: string]: Json } | undefined): Marks {
  const marks = new Map<number, string[]>();
  for (const [id, report] of Object.entries(monitor ?? {})) {
    if (!isRecord(report)) continue;
    for (const [name, value] of Object.entries(report)) {
      const said = words[`${id.replace(/-\d+$/, '')}.${name}`];
      if (said) for (const place of placesOf(value)) marks.set(place, [...(marks.get(place) ?? []), said]);
    }
  }
  return marks;
}

function placesOf(value: Json): readonly number[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return list.flatMap((one) => {
    const place = isRecord(one) ? one['at'] : one;
    return typeof place === 'number' && Number.isInteger(place) && place >= 0 ? [place] : [];
  });
}

const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
