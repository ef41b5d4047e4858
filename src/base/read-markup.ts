/**
 * The SVG or HTML of a reply: the last fenced block that holds markup, else all from the first tag of a page or picture to the last
 * one. Null when there is none.
 */
export function readMarkup(text: string): string | null {
  const fenced = [...text.matchAll(/```[\w-]*\s*\n([\s\S]*?)(?:```|$)/g)].map(([, inside]) => inside!.trim());
  const found = fenced.findLast((inside) => /<[a-z!?]/i.test(inside)) ?? bare(text);
  if (!found) return null;
  const svg = /<svg\b[\s\S]*<\/svg\s*>/i.exec(found)?.[0];
  return svg && !/<(?:html|body|div)\b/i.test(found) ? svg : found;
}

function bare(text: string): string | null {
  const start = text.search(/<(?:!doctype|html|svg|body|style|div|main|section|table|h1|p|ul)\b/i);
  const end = text.lastIndexOf('>');
  return start >= 0 && end > start ? text.slice(start, end + 1) : null;
}
