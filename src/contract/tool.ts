import type { Json } from '../base/json';

/** The name of a file in `src/tools`. */
export type ToolName = string;
/** A failure is a result: a strategy reads it and goes on. Only abort throws. */
export type ToolResult =
  | { readonly ok: true; readonly output: string; readonly value?: Json }
  | { readonly ok: false; readonly reason: 'error' | 'timeout' | 'memory'; readonly output: string };
export interface Tool {
  readonly name: ToolName;
  call(source: string, signal: AbortSignal): Promise<ToolResult>;
}
export type Toolbox = ReadonlyMap<ToolName, Tool>;
