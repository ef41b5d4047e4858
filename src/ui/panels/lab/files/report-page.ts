import type { Table } from '../../plots/figure';

/** A part of a report, all of it text but the drawing. */
export interface ReportPart {
  readonly title: string;
  /** Paragraphs above the drawing. */
  readonly words?: readonly string[];
  /** Markup that was serialised from elements: it holds no script, and text in it is escaped. */
  readonly drawing?: string;
  /** What the drawing shows, for those who do not see it. */
  readonly summary?: string;
  readonly note?: string;
  readonly table?: Table;
  /** The table is folded up under the drawing. */
  readonly folded?: boolean;
}
export interface Report {
  readonly title: string;
  /** A line each, under the title. */
  readonly lead: readonly string[];
  readonly parts: readonly ReportPart[];
  /** Of the page: tokens of the theme. */
  readonly style: string;
}

/**
 * A page that stands alone: no script can run in it, whatever the names in an experiment are, and it fetches nothing, so that it
 * opens without a network.
 */
export const reportPage = ({ title, lead, parts, style }: Report): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style.replaceAll('<', '\\3c ')}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${lead.map(paragraph).join('\n')}
${parts.map(partOf).join('\n')}
</main>
</body>
</html>
`;

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const partOf = ({ title, words = [], drawing, summary, note, table, folded = false }: ReportPart): string =>
  [
    '<section>',
    `<h2>${escaped(title)}</h2>`,
    ...words.map(paragraph),
    ...(drawing
      ? [`<div class="drawing" tabindex="0" role="img" aria-label="${escaped(summary || title)}">${drawing}</div>`]
      : []),
    ...(note ? [`<p class="note">${escaped(note)}</p>`] : []),
    ...(table ? [folded ? `<details><summary>The numbers</summary>${tableOf(table)}</details>` : tableOf(table)] : []),
    '</section>',
  ].join('\n');

const tableOf = ({ head, rows }: Table): string =>
  `<div class="scroll" tabindex="0"><table${rows.every((row) => row.every((value) => typeof value !== 'number')) ? ' class="words"' : ''}><thead><tr>${head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.map((row) => `<tr>${row.map(fieldOf).join('')}</tr>`).join('')}</tbody></table></div>`;

const fieldOf = (value: string | number | null, column: number): string => {
  const text = value === null ? '–' : escaped(String(value));
  return column === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
};

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const names: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as markup: also inside a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => names[character]!);
