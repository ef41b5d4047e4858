/** The parts every system is made of, by the letter that stands for them. */
export const blocks = {
  A: 'actor',
  C: 'critic',
  V: 'verifier',
  X: 'executor',
  S: 'selector',
  M: 'memory',
  P: 'perturbation',
  B: 'brancher',
  K: 'token monitor',
  H: 'person',
  D: 'scheduler',
  E: 'export',
} as const;
export type Block = keyof typeof blocks;

/** How a system is put together. */
export type Composition =
  /** `A[revise]` */
  | { readonly type: 'block'; readonly block: Block; readonly variant: string }
  /** A step no block stands for: `next game` */
  | { readonly type: 'words'; readonly words: string }
  | { [Type in Joined]: { readonly type: Type; readonly of: readonly Composition[] } }[Joined]
  /** `( … )*U[pass∨3]`; an empty rule is a loop that ends by itself. */
  | { readonly type: 'repeat'; readonly of: Composition; readonly until: string }
  /** `A‖k` */
  | { readonly type: 'copies'; readonly of: Composition; readonly count: string }
  /** `C?` */
  | { readonly type: 'optional'; readonly of: Composition }
  /** `B[UCT]( … )` */
  | { readonly type: 'branch'; readonly policy: string; readonly of: Composition }
  /** `A[revise] if wrong` */
  | { readonly type: 'remark'; readonly of: Composition; readonly words: string };

/** From loose to tight; a remark stands between the first two. */
export const signs = {
  sequence: ' ; ',
  alternative: ' | ',
  flow: ' → ',
  joint: ' + ',
  monitored: ' ∘ ',
  parallel: '‖',
} as const;
export type Joined = keyof typeof signs;
const tightness = Object.keys(signs) as Joined[];

/** The notation again, in its one normal form. */
export const printComposition = (tree: Composition): string => print(tree, 0);

/** @param needed how tight it must hold together here; what is looser gets parentheses */
function print(tree: Composition, needed: number): string {
  const text = bare(tree);
  return holds(tree) < needed ? `(${text})` : text;
}

const suffixed = tightness.length + 1;
const holds = ({ type }: Composition): number =>
  type === 'remark' ? 0.5 : type in signs ? tightness.indexOf(type as Joined) : suffixed;

function bare(tree: Composition): string {
  const variant = (text: string) => (text ? `[${text}]` : '');
  switch (tree.type) {
    case 'block':
      return tree.block + variant(tree.variant);
    case 'words':
      return tree.words;
    case 'repeat':
      return `${print(tree.of, suffixed)}*${tree.until ? `U[${tree.until}]` : ''}`;
    case 'copies':
      return `${print(tree.of, suffixed)}‖${tree.count}`;
    case 'optional':
      return `${print(tree.of, suffixed)}?`;
    case 'branch':
      return `B${variant(tree.policy)}(${print(tree.of, 0)})`;
    case 'remark':
      return `${print(tree.of, 1)} ${tree.words}`;
    default:
      return tree.of.map((part) => print(part, holds(tree) + 0.5)).join(signs[tree.type]);
  }
}
