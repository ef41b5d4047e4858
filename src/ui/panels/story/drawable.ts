/** Whether a text holds something to draw: a picture in SVG, a page in a fence of its own, or whatever a picture was asked for. */
export const isDrawable = (text: string, wanted: string | undefined): boolean =>
  /<svg\b/i.test(text) || /```html\b/i.test(text) || (wanted !== undefined && /<[a-z]/i.test(text));
