import type { Json } from '../base/json';
import type { Embedder } from './embedder';
import type { GivenDocument } from './passage';
import type { GivenPackage } from './python-package';
import type { Sandbox } from './sandbox';
import type { Stage } from './stage';

/** The name of a file in `src/tools`. */
export type ToolName = string;
/**
 * A failure is a result: a strategy reads it and goes on. Only abort throws. `output` is what a model or a person reads,
 * `value` the same as data.
 */
export type ToolResult =
  | { readonly ok: true; readonly output: string; readonly value?: Json }
  | { readonly ok: false; readonly reason: ToolFailure; readonly output: string; readonly value?: Json };
/** `error`: it ran, and something in it went wrong; `timeout`, `memory`: it was ended. */
export type ToolFailure = 'error' | 'timeout' | 'memory';

/** A tool that can be called. */
export interface Tool {
  readonly name: ToolName;
  /** @param report told while the tool is being loaded, which may take a download. @throws AbortError; and when the tool
   * itself cannot be had, which is no result: a run can go on once it can */
  call(source: string, signal: AbortSignal, report?: (progress: ToolProgress) => void): Promise<ToolResult>;
}
export type Toolbox = ReadonlyMap<ToolName, Tool>;

/** What a tool does before it can run. Bytes. */
export interface ToolProgress {
  readonly doing: string;
  readonly done?: number;
  readonly total?: number;
}

/** What a file of `src/tools` exports: a tool that is not started yet. */
export interface ToolKind {
  readonly title: string;
  /** One sentence: what it does with its source. */
  readonly summary: string;
  /** Called once, at the first use; libraries are loaded here and not before. */
  start(means: ToolMeans): Promise<Tool['call']>;
}
/** All that a tool can do to the world. */
export interface ToolMeans {
  /** Fetched when a tool first needs it. */
  sandbox(): Promise<Sandbox>;
  /** Fetched when a tool first draws. Absent where nothing can be drawn. */
  stage?(): Promise<Stage>;
  /** Bytes of a file that came with the page, kept on this device. @throws when it is neither here nor within reach */
  file(url: string, signal: AbortSignal, report: (progress: ToolProgress) => void): Promise<ArrayBuffer>;
  /** Texts that somebody added, in a steady order. Absent where there can be none. */
  documents?(): Promise<readonly GivenDocument[]>;
  /** A model for meanings that somebody added; null while there is none. Absent where there can be none. */
  embedder?(): Promise<Embedder | null>;
  /** Packages of Python that somebody added. Absent where there can be none. */
  packages?(): Promise<readonly GivenPackage[]>;
}
