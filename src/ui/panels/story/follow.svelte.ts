import type { Attachment } from 'svelte/attachments';

/** Pixels below the window's edge within which the end still counts as in sight. */
const slack = 120;

/**
 * Keeps the end of a growing text in sight until the reader scrolls up or takes hold of something in it; scrolling
 * back to the end takes it up again.
 */
export class Follow {
  /** True while the end is kept in sight. */
  active = $state(true);
  #end: HTMLElement | null = null;
  #offset = 0;

  /** Put it on an empty element after the text. */
  readonly end: Attachment<HTMLElement> = (element) => {
    this.#end = element;
    const scroll = (event: Event) => this.#scrolled(event.target);
    // Capture, because scrolling does not bubble and the scroller may be any element around the story.
    addEventListener('scroll', scroll, { capture: true, passive: true });
    return () => {
      this.#end = null;
      removeEventListener('scroll', scroll, { capture: true });
    };
  };

  /** Call it after the text grew. */
  grown(): void {
    if (this.active) this.#end?.scrollIntoView({ block: 'nearest' });
  }
  release(): void {
    this.active = false;
  }
  resume(): void {
    this.active = true;
    this.grown();
  }

  #scrolled(target: EventTarget | null): void {
    const scroller = target instanceof Document ? target.scrollingElement : target;
    if (!(scroller instanceof Element) || !this.#end || !scroller.contains(this.#end)) return;
    const up = scroller.scrollTop < this.#offset;
    const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    this.#offset = scroller.scrollTop;
    if (up && !atEnd) this.active = false;
    else if (this.#end.getBoundingClientRect().bottom <= innerHeight + slack) this.active = true;
  }
}
