/** What a reply does next. */
export interface Action<Name extends string = string> {
  readonly name: Name;
  readonly text: string;
}

/**
 * The last action of a reply, as a line ("Search: old mill") or in tags ("<search>old mill</search>", also not closed); decoration
 * around it does not count. Null when it has none, or one that says nothing.
 */
export function readAction<Name extends string>(text: string, names: readonly Name[]): Action<Name> | null {
  const any = names.join('|');
  const lines = text.matchAll(new RegExp(`^[\\s>#*_\`•-]*(${any})[\\s*_\`]*[:=][\\s*_]*([^\\n]*)$`, 'gim'));
  const tags = text.matchAll(new RegExp(`<(${any})>([\\s\\S]*?)(?:</\\1>|$)`, 'gi'));
  const last = [...lines, ...tags].sort((one, other) => one.index - other.index).at(-1);
  const said = last?.[2]?.trim().replace(/^["'`*_]+|["'`*_]+$/g, '');
  const name = names.find((one) => one.toLowerCase() === last?.[1]?.toLowerCase());
  return said && name !== undefined ? { name, text: said } : null;
}
