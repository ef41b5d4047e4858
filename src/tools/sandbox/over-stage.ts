import { within } from '../../base/within';
import type { Drawn, Stage } from '../../contract/stage';
import { endIdle } from './kept-cell';
import { stageDocument } from './stage-frame';

/** Milliseconds until an empty frame must be there. */
const opening = 20_000;

/** Each drawing has a frame of its own with an opaque origin; taking the frame away ends whatever goes on in it. */
export const frameStage = (place: ParentNode = document.body): Stage => ({
  async draw(drawing, limit, signal) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = stageDocument;
    frame.title = 'Stage';
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
    // A hidden frame has no layout, so it is there, out of sight.
    const { width, height } = drawing;
    frame.style.cssText = `position:fixed;left:-10000px;top:0;width:${width}px;height:${height}px;border:0`;
    const { port1: ours, port2: theirs } = new MessageChannel();
    const drawn = new Promise<Drawn>((resolve) => {
      ours.onmessage = ({ data }: MessageEvent<Drawn>) => resolve(data);
    });
    const open = new Promise<true>((resolve) => (frame.onload = () => resolve(true)));
    place.append(frame);
    try {
      // What was ended a moment ago may keep the process of all frames busy: drawing is timed from when it begins.
      if (!(await within(open, opening, signal))) return { lost: 'timeout' };
      frame.contentWindow?.postMessage(drawing, '*', [theirs]);
      const done = await within(drawn, limit, signal);
      if (done) return done;
      endIdle();
      return { lost: 'timeout' };
    } finally {
      frame.remove();
      ours.close();
    }
  },
});
