import { mailbox } from '../../base/mailbox';
import { within } from '../../base/within';
import type { Cell, Heard, Sandbox } from '../../contract/sandbox';
import { frameDocument } from './frame';

/** Characters. */
const standardRoom = 1_000_000;
/** Milliseconds in which a frame that lives answers, also on a busy machine. */
const patience = 1_000;

/** Each cell is a frame of its own with an opaque origin; taking the frame away ends whatever runs in it. */
export const frameSandbox = (place: ParentNode = document.body): Sandbox => ({
  open(script, room = standardRoom): Cell {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = frameDocument;
    frame.hidden = true;
    frame.title = 'Sandbox';
    const { port1: ours, port2: theirs } = new MessageChannel();
    const heard = mailbox<Heard>();
    let answered = () => {};
    ours.onmessage = ({ data }: MessageEvent<Heard | { readonly pong: true }>) =>
      'pong' in data ? answered() : heard.put(data);
    frame.onload = () => frame.contentWindow?.postMessage({ script, room }, '*', [theirs]);
    place.append(frame);

    const close = () => {
      frame.remove();
      ours.close();
    };
    const alive = () =>
      new Promise<boolean>((resolve) => {
        answered = () => resolve(true);
        setTimeout(resolve, patience, false);
        ours.postMessage({ ping: true });
      });
    return {
      send: (message, transfer = []) => ours.postMessage({ message, transfer }, [...transfer]),
      async next(limit, signal) {
        try {
          const said = await within(heard.take(), limit, signal);
          if (said && 'lost' in said) close();
          if (said) return said;
        } catch (aborted) {
          close();
          throw aborted;
        }
        // What takes all memory takes the process of the frame with it; the page has another.
        const lost = (await alive()) ? 'timeout' : 'memory';
        close();
        return { lost };
      },
      close,
    };
  },
});
