import { answer } from './answer';

/** The validator's own files, which a worker without modules is given as text. */
const files = import.meta.glob<string>(['/node_modules/@cfworker/json-schema/dist/commonjs/*.js', '!**/index.js'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const modules = Object.entries(files)
  .filter(([, text]) => text.trim())
  .map(([path, text]) => `${JSON.stringify(path.replace(/^.*\/|\.js$/g, ''))}: (exports, require) => {\n${text}\n}`);

/** A classic script: the modules, a way to ask one for another, and ours. */
export const checkerScript = `const redraft = { made: {}, files: {
${modules.join(',\n')}
} };
redraft.require = (path) => {
  const name = path.replace(/^.*\\/|\\.js$/g, '');
  const known = redraft.made[name];
  if (known) return known;
  const made = (redraft.made[name] = {});
  redraft.files[name](made, redraft.require);
  return made;
};
(${answer})(redraft.require);`;
