import type { Stage } from '../../src/contract/stage';
import { within } from '../../src/base/within';

const attributes = (text: string) =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

/** Draws rectangles of SVG in plain colours on white, and knows nothing else: Node has no page. Copies of copies never end. */
export const plainStage: Stage = {
  async draw({ markup, width, height }, limit, signal) {
    if ((markup.match(/<use/g) ?? []).length > 20)
      return (await within(new Promise<never>(() => {}), Math.min(limit, 400), signal)) ?? { lost: 'timeout' };
    if (!/<\/\w+>|\/>/.test(markup)) return { fault: 'there is no element' };
    const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
    const shapes = [...markup.matchAll(/<rect\b([^>]*)>/g)].map(([, rest]) => attributes(rest!));
    const outline = shapes.map(({ x = '0', y = '0', width = '0', height = '0' }) => ({
      tag: 'rect',
      box: [Number(x), Number(y), Number(width), Number(height)] as const,
    }));
    for (const [
      index,
      {
        box: [left, top, wide, high],
      },
    ] of outline.entries()) {
      const colour = Number.parseInt((shapes[index]!['fill'] ?? '#000000').slice(1), 16);
      for (let row = top; row < Math.min(height, top + high); row++)
        for (let column = left; column < Math.min(width, left + wide); column++)
          pixels.set([colour >> 16, (colour >> 8) & 255, colour & 255], 4 * (row * width + column));
    }
    const texts = [...markup.matchAll(/<(text|p)\b[^>]*>([^<]*)</g)].map(([, tag, text]) => ({
      tag: tag!,
      box: [0, 0, width, 10] as const,
      text: text!.slice(0, 80),
    }));
    const removed = markup.includes('<script') ? ['script'] : [];
    return {
      pixels: pixels.buffer,
      picture: 'data:image/png;base64,',
      outline: [...outline, ...texts].slice(0, 100),
      removed,
    };
  },
};
