import type { Tool, ToolKind, ToolMeans, Toolbox, ToolName } from '../contract/tool';

/** Every tool, by name. The name is the file name; adding a file adds a tool. */
export const toolKinds: ReadonlyMap<ToolName, ToolKind> = new Map(
  Object.entries(import.meta.glob<ToolKind>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })).map(
    ([path, kind]) => [path.slice(2, -3), kind],
  ),
);

/** All tools, each started when it is first called. */
export const toolbox = (means: ToolMeans): Toolbox =>
  new Map([...toolKinds].map(([name, kind]) => [name, lazily(name, kind, means)]));

function lazily(name: ToolName, kind: ToolKind, means: ToolMeans): Tool {
  let call: Tool['call'] | undefined;
  return { name, call: (source, signal, report) => (call ??= kind.start(means))(source, signal, report) };
}
