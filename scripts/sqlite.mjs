/** Files of SQLite that are sent to a worker as they are; its package names one of them to bundlers and hides the other. */
import { root } from './root.mjs';

const folder = `${root}/node_modules/@sqlite.org/sqlite-wasm/dist`;
/** To be put into `resolve.alias` of every build that holds the tool. */
export const sqliteFiles = () => [
  { find: /^sqlite\/(?=(?:index\.mjs|sqlite3\.wasm)\?url$)/, replacement: `${folder}/` },
];
