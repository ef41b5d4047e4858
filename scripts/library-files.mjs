/** Files of libraries that are sent to a worker as they are; their packages do not name them to bundlers. */
import { root } from './root.mjs';

const folders = { 'highs-files': 'highs/build', 'z3-files': 'z3-solver/build', 'rdkit-files': '@rdkit/rdkit/dist' };
/** To be put into `resolve.alias` of every build that holds the tools. */
export const libraryFiles = () =>
  Object.entries(folders).map(([name, folder]) => ({
    find: new RegExp(`^${name}/(?=[\\w-]+\\.(?:js|wasm)\\?url$)`),
    replacement: `${root}/node_modules/${folder}/`,
  }));
