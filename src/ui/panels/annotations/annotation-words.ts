import type { Annotation } from '../../../lab/annotation';

/** "rated 4: Nearly."; empty where nothing was said. */
export function annotationWords(said: Annotation | undefined): string {
  if (!said) return '';
  const { rating, note } = said;
  return [rating === null ? '' : `rated ${rating}`, note].filter((one) => one).join(': ');
}
