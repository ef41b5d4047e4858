import type { Exporter } from './exporter';
import type { Shape } from './row';
import { shapes } from './shapes';
import { sides, type Side } from './split';
import type { Tally } from './tally';

export interface CardFacts {
  readonly shape: Shape;
  readonly kinds: ReadonlyMap<string, Exporter>;
  readonly tally: Readonly<Tally>;
  /** Of the files beside it. */
  readonly paths: readonly string[];
  /** What was asked, a sentence each. */
  readonly wish: readonly string[];
  /** Of the problems and of the models that wrote, a line each. */
  readonly licences: readonly string[];
  readonly splitSeed: number;
}

/** The README of a folder of training data: what the Hugging Face hub calls a dataset card. */
export function cardOf({ shape, kinds, tally, paths, wish, licences, splitSeed }: CardFacts): string {
  const { title, trainers, type, columns } = shapes[shape];
  const all = tally.rows.train + tally.rows.test;
  const filled = sides.filter((side) => tally.rows[side] > 0);
  return `${frontMatter(
    filled.filter((side) => paths.includes(`${side}.jsonl`)),
    paths.some((path) => path.startsWith('seen/')),
  )}
# ${title}: ${all} rows from ${tally.wanted} runs

Written by Redraft from what language models did on one device. Dataset type of TRL: ${type}${
    trainers.length
      ? `; read as it is by ${trainers.join(' and ')}`
      : '; no trainer reads it as it is, it goes beside one'
  }.

## Counts

${table(
  ['Side', 'Rows', 'Problems'],
  filled.map((side) => [side, tally.rows[side], tally.problems[side].size]),
)}

Problems are split by their words (seed ${splitSeed}): none is on both sides. ${tally.twice} rows that were there already were left out${
    tally.goldSeen ? `, and ${tally.goldSeen} of runs in which the known answer was read` : ''
  }${tally.blind ? `, and ${tally.blind} whose pictures cannot come along` : ''}.
${picturesIn(paths)}
## Kinds

${[...kinds]
  .filter(([id]) => tally.kinds.get(id))
  .map(([id, { summary }]) => `- \`${id}\` (${tally.kinds.get(id)} rows): ${summary}`)
  .join('\n')}

## Columns

${columns.map((name) => `\`${name}\``).join(', ')}, and on every row where it comes from: \`system\` (the method), \`model\`, \`quant\`, \`seed\`, \`temperature\`, \`run_id\`, \`event\`, \`parent_id\`, \`gold_seen_by\` (roles that read the known answer in that run), \`problem\`, \`created_at\`, \`kind\`.

## Where it comes from

${table(['Method', 'Rows'], [...tally.systems])}

${table(['Model', 'Rows'], [...tally.models])}

${tally.seeds.size} different seeds${tally.days ? `; runs of ${tally.days[0]} to ${tally.days[1]}` : ''}. ${goldWords(tally, all)}

${wish.map((line) => `- ${line}`).join('\n')}

## Licence

What models write may be bound by the licences of the models and of the problems. Nobody has chosen a licence for this file: choose one that these allow.

${licences.map((line) => `- ${line}`).join('\n') || '- Nothing is known of the licences.'}
`;
}

function frontMatter(plain: readonly Side[], pictures: boolean): string {
  const split = (side: Side) => [`      - split: ${side}`, `        path: ${side}.jsonl`];
  return [
    '---',
    'configs:',
    ...(plain.length ? ['  - config_name: default', '    data_files:', ...plain.flatMap(split)] : []),
    ...(pictures ? ['  - config_name: seen', '    data_dir: seen'] : []),
    '---',
  ].join('\n');
}

/** How to load rows with pictures; nothing where there are none. */
function picturesIn(paths: readonly string[]): string {
  const seen = paths.filter((path) => path.startsWith('seen/') && !path.endsWith('.jsonl')).length;
  const drawn = paths.filter((path) => path.startsWith('drawn/')).length;
  return [
    ...(seen
      ? [
          `\nRows whose prompt shows a picture stand apart in \`seen\`, with ${seen} pictures, for models that see: load them with \`load_dataset("imagefolder", data_dir="seen")\`, which gives the column \`images\`.\n`,
        ]
      : []),
    ...(drawn ? [`\nThe ${drawn} pictures that models drew are in \`drawn\`; rows name their files.\n`] : []),
  ].join('');
}

function goldWords({ gold }: Readonly<Tally>, all: number): string {
  if (!gold.size) return 'In none of these runs did anybody read the known answer.';
  const roles = [...gold].map(([role, rows]) => `${inline(role)} in ${rows} of ${all} rows`).join(', ');
  return `The known answer was read by ${roles}.`;
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map((value) => inline(String(value))))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Names come from anywhere: in the card they are words, not markup. */
const inline = (text: string): string => text.replace(/[\\`*_{}[\]<>()#|!]/g, '\\$&').replace(/\s+/g, ' ');
