/**
 * A text cut at lines that begin with one of the headings ("Verification:", "**Verification**"): what stands under each, and
 * what stands before the first under ''. A heading that does not occur has no entry; of two alike the last counts.
 */
export function readSections<Heading extends string>(
  text: string,
  headings: readonly Heading[],
): { readonly [name in Heading | '']?: string } {
  const sections: { [name: string]: string } = {};
  let heading: string = '';
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const found = headings.find((name) => startsWith(line, name));
    if (found === undefined) {
      lines.push(line);
      continue;
    }
    sections[heading] = lines.join('\n').trim();
    heading = found;
    lines = [line.replace(new RegExp(`^\\W*${found}\\W*`, 'i'), '')];
  }
  sections[heading] = lines.join('\n').trim();
  return sections as { readonly [name in Heading | '']?: string };
}

const startsWith = (line: string, heading: string): boolean =>
  new RegExp(`^\\W*${heading}\\s*(?:\\W*$|[:*])`, 'i').test(line);
