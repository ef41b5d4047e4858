import { throwIfAborted } from '../base/abort';
import type { Json } from '../base/json';
import type { RenderOrder, RenderReport } from '../contract/render';
import type { Drawing, Drawn } from '../contract/stage';
import type { ToolKind, ToolResult } from '../contract/tool';
import { chartSvg } from './render/chart';
import { likeness } from './render/likeness';
import { lint } from './render/lint';

/** Milliseconds for one picture. */
const limit = 5_000;
/** Characters of markup, and of a picture that is kept in the record. */
const longest = 100_000;
const kept = 60_000;

/** Draws SVG, HTML and simple charts (`src/contract/render.ts`), says what is seen where, and compares with another picture. */
const kind: ToolKind = {
  title: 'Renderer',
  summary:
    'Draws SVG, HTML and charts in a frame where nothing runs, and says what is seen and how alike two pictures are.',
  async start({ stage }) {
    if (!stage) throw new Error('Nothing can be drawn here: there is no page. Open Redraft in a browser.');
    const { draw } = await stage();
    return async (source, signal) => {
      throwIfAborted(signal);
      let order;
      try {
        order = readOrder(source);
      } catch (error) {
        return { ok: false, reason: 'error', output: (error as Error).message };
      }
      const drawn = await draw(order.drawing, limit, signal);
      const failed = failure(drawn, 'It');
      if (failed || !('pixels' in drawn)) return failed!;
      if (order.target === null) return resultOf(order.drawing, drawn);
      const wanted = await draw(order.target, limit, signal);
      const unusable = failure(wanted, 'The target');
      if (unusable || !('pixels' in wanted)) return unusable!;
      const [one, other] = [drawn, wanted].map(({ pixels }) => new Uint8ClampedArray(pixels));
      return resultOf(order.drawing, drawn, {
        ...likeness(one!, other!, order.drawing.width),
        picture: wanted.picture,
      });
    };
  },
};
export default kind;

function readOrder(source: string): { readonly drawing: Drawing; readonly target: Drawing | null } {
  if (source.length > 2 * longest) throw new RangeError(`There are ${source.length} characters; ${longest} is most.`);
  const order = source.trimStart().startsWith('{') ? (JSON.parse(source) as RenderOrder) : { markup: source };
  const { markup, chart, target, width = 200, height = 200 } = order;
  for (const size of [width, height])
    if (!(Number.isInteger(size) && size >= 16 && size <= 800))
      throw new RangeError(`A side is ${JSON.stringify(size)}; whole pixels from 16 to 800 are needed.`);
  const drawn = chart ? chartSvg(chart, width, height) : markup;
  if (typeof drawn !== 'string' || !drawn.trim())
    throw new RangeError('There is nothing to draw; give SVG or HTML as markup.');
  const drawing = (text: string): Drawing => {
    const svg = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg\b/i.exec(text);
    // Models leave the namespace out, without which nothing of it is drawn.
    const named =
      svg && !/<svg[^>]*\sxmlns\s*=/i.test(text)
        ? text.replace(/<svg\b/i, '$& xmlns="http://www.w3.org/2000/svg"')
        : text;
    return { markup: named, kind: svg ? 'svg' : 'html', width, height };
  };
  return { drawing: { ...drawing(drawn) }, target: target === undefined ? null : drawing(target) };
}

function failure(drawn: Drawn | { readonly lost: 'timeout' }, what: string): ToolResult | null {
  if ('lost' in drawn) return { ok: false, reason: 'timeout', output: `${what} was not drawn in ${limit} ms.` };
  return 'fault' in drawn ? { ok: false, reason: 'error', output: `${what} cannot be drawn: ${drawn.fault}` } : null;
}

function resultOf(
  { markup, kind, width, height }: Drawing,
  { picture, outline, removed }: Extract<Drawn, { readonly picture: string }>,
  wanted?: NonNullable<RenderReport['similarity']> & { readonly picture: string },
): ToolResult {
  const faults = [...lint(markup, kind), ...removed.map((what) => `${what} was left out`)];
  const round = (value: number) => Number(value.toFixed(4));
  const report: RenderReport = {
    width,
    height,
    ...(picture.length <= kept && { picture }),
    outline,
    faults,
    ...(wanted && { similarity: { pixels: round(wanted.pixels), structure: round(wanted.structure) } }),
    ...(wanted && wanted.picture.length <= kept && { wanted: wanted.picture }),
  };
  const seen = outline
    .slice(0, 30)
    .map(({ tag, box: [x, y, wide, high], text }) => `${tag} ${wide}×${high} at ${x}, ${y}${text ? `: ${text}` : ''}`);
  const alike = report.similarity;
  const lines = [
    `drawn: ${width}×${height} pixels, ${outline.length} element${outline.length === 1 ? '' : 's'}`,
    ...(alike ? [`similarity: pixels ${alike.pixels}, structure ${alike.structure}`] : []),
    ...seen,
    ...faults.map((fault) => `fault: ${fault}`),
  ];
  return { ok: true, output: lines.join('\n').slice(0, 4_000), value: { ...report } as unknown as Json };
}
