import { blocks, type Composition, type Joined } from './composition';

/** A composition as a sentence, for those who do not see it drawn. */
export function inWords(tree: Composition): string {
  const words = said(tree);
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}

const between: { readonly [type in Joined]: string } = {
  sequence: ', then ',
  alternative: ' or ',
  flow: ' into ',
  joint: ' and ',
  monitored: ' under a ',
  parallel: ' beside ',
};

function said(tree: Composition): string {
  switch (tree.type) {
    case 'block':
      return blocks[tree.block] + (tree.variant ? ` (${plain(tree.variant)})` : '');
    case 'words':
      return tree.words;
    case 'repeat':
      return `a loop of ${said(tree.of)}${tree.of.type === 'block' ? '' : ', end of the loop'}${until(tree.until)}`;
    case 'copies':
      return /^\w$/.test(tree.count) || /^\d+$/.test(tree.count)
        ? `${tree.count} times side by side ${said(tree.of)}`
        : `side by side for ${tree.count.replace('₁', ' 1').replace('₂', ' 2')} ${said(tree.of)}`;
    case 'optional':
      return `perhaps ${said(tree.of)}`;
    case 'branch':
      return `a search${tree.policy ? ` (${plain(tree.policy)})` : ''} over ${said(tree.of)}, end of the search`;
    case 'remark':
      return `${said(tree.of)} ${tree.words}`;
    default:
      return tree.of.map(said).join(between[tree.type]);
  }
}

const until = (rule: string) => (rule ? `, until ${ruleInWords(rule)}` : '');

/** A stop rule: `pass∨3` → "pass or 3 rounds". */
export const ruleInWords = (rule: string): string =>
  plain(
    rule
      .split('∨')
      .map((part) => (/^\d+$/.test(part) ? `${part} rounds` : /^[A-Za-z]$/.test(part) ? 'round limit' : part))
      .join(' or '),
  );

/** What stands in brackets, without the signs of the notation. */
export const plain = (text: string): string =>
  text.replaceAll('→', ', then ').replaceAll('|', ' or ').replace(/\s+/g, ' ');
