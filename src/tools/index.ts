import type { Tool, ToolKind, ToolMeans, Toolbox, ToolName } from '../contract/tool';

/** Every tool, by name, fetched when it is asked for. The name is the file name; adding a file adds a tool. */
export const toolKinds: ReadonlyMap<ToolName, () => Promise<ToolKind>> = new Map(
  Object.entries(import.meta.glob<ToolKind>(['./*.ts', '!./index.ts'], { import: 'default' })).map(
    ([path, fetched]) => [path.slice(2, -3), fetched],
  ),
);

/** All tools, each fetched and started when it is first called. */
export const toolbox = (means: ToolMeans): Toolbox =>
  new Map([...toolKinds].map(([name, fetched]) => [name, lazily(name, fetched, means)]));

function lazily(name: ToolName, fetched: () => Promise<ToolKind>, means: ToolMeans): Tool {
  let started: Promise<Tool['call']> | undefined;
  return {
    name,
    async call(source, signal, report) {
      started ??= fetched().then((kind) => kind.start(means));
      // What could not be fetched may be within reach the next time.
      started.catch(() => (started = undefined));
      return (await started)(source, signal, report);
    },
  };
}
