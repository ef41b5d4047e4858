import type {
  AppConfig,
  ChatCompletionChunk,
  ChatCompletionRequestStreaming,
  InitProgressReport,
  LogLevel,
} from '@mlc-ai/web-llm';

/** The part of web-llm that is used here. Only the worker holds the real one: it weighs six megabytes. */
export interface Library {
  readonly MLCEngine: new (config: {
    readonly appConfig: AppConfig;
    readonly initProgressCallback: (report: InitProgressReport) => void;
    readonly logLevel: LogLevel;
  }) => MlcEngine;
  readonly prebuiltAppConfig: AppConfig;
}
export interface MlcEngine {
  reload(model: string): Promise<void>;
  unload(): Promise<void>;
  interruptGenerate(): Promise<void>;
  /** Throws when the model is not loaded. */
  getMessage(model: string): Promise<string>;
  readonly chat: {
    readonly completions: {
      create(request: ChatCompletionRequestStreaming): Promise<AsyncIterable<ChatCompletionChunk>>;
    };
  };
}

/** Its version; compiled libraries belong to it, so it is part of what can change an output. */
export const version = '0.2.86';
