/** Where markup that nobody has read is drawn: no script in it runs, nothing is fetched, and it ends when the time is over. */
export interface Stage {
  /** @param limit milliseconds. @throws AbortError */
  draw(drawing: Drawing, limit: number, signal: AbortSignal): Promise<Drawn | { readonly lost: 'timeout' }>;
}
export interface Drawing {
  readonly markup: string;
  readonly kind: 'svg' | 'html';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
/** What came of it: a picture, or why there is none. */
export type Drawn =
  | { readonly fault: string }
  | {
      /** Red, green, blue and opacity of each pixel, on white. */
      readonly pixels: ArrayBuffer;
      /** As a data URL of PNG. */
      readonly picture: string;
      readonly outline: readonly Part[];
      /** What was taken out before drawing, and what is wrong with the markup. */
      readonly removed: readonly string[];
    };
/** An element that is seen, with its box in pixels. */
export interface Part {
  readonly tag: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** Its own text, cut where it is long. */
  readonly text?: string;
}
