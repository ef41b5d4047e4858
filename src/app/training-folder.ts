import { fromBase64 } from '../base/base64';
import type { Found } from '../engines/own/source';
import type { GatheredRow } from '../exports/gather';
import { drawnFile } from '../exports/picture-files';
import type { Side } from '../exports/split';
import type { Blobs } from '../store/blobs';

/** Lines that are handed to the browser together: it may keep them on disk. */
const together = 500;

/**
 * The files of training data: a file of lines a side; rows that show pictures in folders of their own, as the loader of folders of
 * pictures reads them (`load_dataset("imagefolder", data_dir="seen")`); and pictures that models drew.
 */
export function trainingFolder(blobs: Pick<Blobs, 'get'>) {
  const files = new Map<string, ReturnType<typeof lines>>();
  /** By path: the name of a picture in the store. */
  const seen = new Map<string, string>();
  const drawn = new Map<string, Blob>();
  return {
    add({ side, row, files: pictures }: GatheredRow, line: string): void {
      const path = pictures.length ? `seen/${side}/metadata.jsonl` : plainFile(side);
      const file = files.get(path) ?? lines();
      files.set(path, file);
      file.add(line);
      for (const [place, name] of pictures.entries()) seen.set(`seen/${side}/${name}`, row.images[place]!);
      for (const picture of Object.values(row.drawn ?? {})) drawn.set(drawnFile(picture), blobOf(picture));
    },
    /** All files, texts first. */
    async files(): Promise<readonly Found[]> {
      const pictures = await Promise.all(
        [...seen].map(async ([path, name]) => ({ path, blob: await blobs.get(name) })),
      );
      return [
        ...[...files]
          .sort(([one], [other]) => order(one) - order(other))
          .map(([path, file]) => ({ path, blob: file.blob() })),
        ...pictures.flatMap(({ path, blob }) => (blob ? [{ path, blob }] : [])),
        ...[...drawn].map(([path, blob]) => ({ path, blob })),
      ];
    },
  };
}

const plainFile = (side: Side): string => `${side}.jsonl`;
/** Plain files before folders, what is for training before what is for testing. */
const order = (path: string): number => (path.includes('/') ? 2 : 0) + (path.includes('test') ? 1 : 0);

function blobOf(dataUrl: string): Blob {
  const [head = '', body = ''] = dataUrl.split(',', 2);
  return new Blob([fromBase64(body)], { type: /^data:([^;,]+)/.exec(head)?.[1] ?? 'image/png' });
}

/** Lines on their way into a file. */
function lines() {
  const parts: Blob[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length) parts.push(new Blob([`${open.join('\n')}\n`]));
    open = [];
  };
  return {
    add(line: string) {
      open.push(line);
      if (open.length >= together) close();
    },
    blob() {
      close();
      return new Blob(parts, { type: 'application/jsonl' });
    },
  };
}
