import type { Chart } from '../../contract/render';

const ink = '#1d2126';
const fill = '#3b6ea5';
const safe = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign]!);
const point = (value: number): string => String(Number(value.toFixed(2)));

/** A chart as SVG of that size. @throws RangeError when there is not one finite value for each label */
export function chartSvg({ kind, labels, values, title = '' }: Chart, width: number, height: number): string {
  if (kind !== 'bar' && kind !== 'line')
    throw new RangeError(`There is no chart '${String(kind)}'; choose bar or line.`);
  if (!Array.isArray(values) || !values.length || !values.every(Number.isFinite))
    throw new RangeError(`The values are ${JSON.stringify(values)}; a list of numbers is needed.`);
  if (!Array.isArray(labels) || labels.length !== values.length)
    throw new RangeError(`There are ${labels?.length ?? 0} labels and ${values.length} values; one each is needed.`);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const [top, bottom] = [title ? 24 : 8, height - 20];
  const y = (value: number) => top + ((high - value) / (high - low || 1)) * (bottom - top);
  const step = (width - 16) / values.length;
  const middle = (index: number) => 8 + step * (index + 0.5);
  const marks =
    kind === 'bar'
      ? values.map((value, index) => {
          const [from, to] = [y(Math.max(0, value)), y(Math.min(0, value))];
          return `<rect x="${point(middle(index) - step * 0.35)}" y="${point(from)}" width="${point(step * 0.7)}" height="${point(to - from)}" fill="${fill}"/>`;
        })
      : [
          `<polyline points="${values.map((value, index) => `${point(middle(index))},${point(y(value))}`).join(' ')}" fill="none" stroke="${fill}" stroke-width="2"/>`,
        ];
  const names = labels.map(
    (label, index) =>
      `<text x="${point(middle(index))}" y="${height - 6}" text-anchor="middle">${safe(String(label))}</text>`,
  );
  const head = title ? [`<text x="${width / 2}" y="16" text-anchor="middle">${safe(title)}</text>`] : [];
  const axis = `<line x1="8" y1="${point(y(0))}" x2="${width - 8}" y2="${point(y(0))}" stroke="${ink}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="${ink}">${[...head, ...marks, axis, ...names].join('')}</svg>`;
}
