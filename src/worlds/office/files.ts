import { maybe, refuse, text, type WorldFunction } from '../world';
import type { Office } from './state';

export const files: { readonly [name: string]: WorldFunction<Office> } = {
  list_files: {
    app: 'files',
    does: 'Lists the files of a folder.',
    parameters: { folder: maybe(text('notes or old; all files when left out')) },
    gives: 'a list of paths',
    run: ({ files: all }, given) =>
      Object.keys(all).filter((path) => !given.has('folder') || path.startsWith(`${given.text('folder').replace(/\/$/, '')}/`)), // prettier-ignore
  },
  read_file: {
    app: 'files',
    does: 'Reads a file.',
    parameters: { path: text('its path, as notes/dinner.txt') },
    gives: 'its text',
    run: ({ files: all }, given) => all[known(all, given.text('path'))]!,
  },
  write_file: {
    app: 'files',
    does: 'Writes a file; what was there is replaced.',
    parameters: { path: text('its path'), text: maybe(text('what stands in it')) },
    gives: 'nothing more',
    run(state, given) {
      state.files[given.text('path')] = given.text('text');
      return 'It is written.';
    },
  },
  delete_file: {
    app: 'files',
    does: 'Deletes a file.',
    parameters: { path: text('its path') },
    gives: 'nothing more',
    run(state, given) {
      delete state.files[known(state.files, given.text('path'))];
      return 'It is deleted.';
    },
  },
};

const known = (all: Office['files'], path: string): string =>
  Object.hasOwn(all, path) ? path : refuse(`There is no file '${path}'.`);
