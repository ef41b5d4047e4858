import { contentHash } from '../base/hash';
import type { Source } from './exporter';
import type { Row } from './row';

/**
 * Names for the pictures that a row shows, by their content. Null where one is not on this device any more, and for steps, which
 * no trainer reads together with pictures.
 */
export function pictureFiles(
  { shape, images }: Pick<Row, 'shape' | 'images'>,
  { pictures = new Map() }: Pick<Source, 'pictures'>,
): readonly string[] | null {
  if (images.length && shape === 'step') return null;
  const names = images.map((sha256) => pictures.has(sha256) && pictureFile(sha256, pictures.get(sha256)!));
  return names.every((name) => name !== false) ? names : null;
}

/** Loaders tell pictures by the end of the name. */
const pictureFile = (sha256: string, mediaType: string): string => `${sha256}.${endings[mediaType] ?? 'png'}`;

const endings: { readonly [mediaType: string]: string } = {
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** Path of a picture that a model drew. @param picture a data URL of PNG */
export const drawnFile = (picture: string): string => `drawn/${contentHash(picture)}.png`;
