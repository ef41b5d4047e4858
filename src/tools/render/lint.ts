/** What is wrong with markup, by looking at its text alone: each fault once, in words. */
export function lint(markup: string, kind: 'svg' | 'html'): readonly string[] {
  const faults = new Set<string>();
  const ids = [...markup.matchAll(/\sid\s*=\s*["']([^"']+)["']/gi)].map(([, id]) => id!);
  for (const id of ids)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.add(`the id '${id}' is given more than once`);
  const tags = [...markup.matchAll(/<([a-z][\w-]*)\b([^>]*)>/gi)].map(
    ([, tag, rest]) => [tag!.toLowerCase(), rest!] as const,
  );
  for (const [tag, rest] of tags) {
    if (tag === 'img' && !/\balt\s*=/i.test(rest)) faults.add('an img has no alt text');
    if (tag === 'script') faults.add('a script does not run here');
    if (/\son\w+\s*=/i.test(rest)) faults.add('an event handler does not run here');
  }
  if (kind === 'svg' && !/<svg[^>]*\sviewBox\s*=/i.test(markup)) faults.add('the svg has no viewBox');
  if (kind === 'svg' && !/<svg[^>]*\sxmlns\s*=/i.test(markup)) faults.add('the svg has no xmlns');
  for (const tag of kind === 'html' ? unclosed(markup) : []) faults.add(`a ${tag} is never closed`);
  return [...faults].slice(0, 20);
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** These may be left open. */
const loose = new Set('p li td th tr dt dd option thead tbody tfoot html head body'.split(' '));

function unclosed(markup: string): readonly string[] {
  const open: string[] = [];
  const plain = markup.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '');
  for (const [all, slash, name] of plain.matchAll(/<(\/?)([a-z][\w-]*)\b[^>]*>/gi)) {
    const tag = name!.toLowerCase();
    if (empty.has(tag) || all.endsWith('/>')) continue;
    if (!slash) open.push(tag);
    else if (open.includes(tag)) open.splice(open.lastIndexOf(tag), 1);
  }
  return open.filter((tag) => !loose.has(tag));
}
