import { readMarkup } from '../base/read-markup';
import { renderOf, renderSource, wantedPicture } from '../contract/render';
import type { ToolGrader } from '../contract/task';
import { unusable } from './marks/unusable';

/** From here on two pictures are the same for anyone who looks at them: edges are drawn a little otherwise. */
const same = { pixels: 0.99, structure: 0.97 };

/**
 * How alike the picture of an answer is to that of the target's `markup`: 1 where nobody would see a difference, else their
 * structural similarity (SSIM), of which a blank page has something as well.
 */
const grader: ToolGrader = {
  title: 'Likeness of pictures',
  tool: 'render',
  source({ text, value }, item) {
    const markup = (typeof value === 'string' ? readMarkup(value) : null) ?? readMarkup(text);
    const target = wantedPicture(item);
    if (markup === null) return null;
    return renderSource(target === null ? { markup } : { markup, target });
  },
  read(result, item) {
    if (wantedPicture(item) === null) return unusable(item, 'the markup of a picture');
    if (/^The target/.test(result.output)) return { score: null, read: null, why: result.output };
    const alike = renderOf(result)?.similarity;
    if (!alike) return { score: 0, read: null, why: result.output.slice(0, 200) };
    const { pixels, structure } = alike;
    const read = `pixels ${pixels}, structure ${structure}`;
    return { score: pixels >= same.pixels && structure >= same.structure ? 1 : Math.min(structure, 0.99), read };
  },
};
export default grader;
