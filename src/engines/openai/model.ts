import type { Model, ModelInfo, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { generate, type Line } from './generate';
import { capabilitiesOf, habitsOf } from './kinds';
import type { Listed } from './listing';
import type { ServerConfig } from './server';

/** A model on a server, ready to be asked. `forget` is called when it is unloaded: there is nothing else to free. */
export function modelOn(line: Line, ref: ModelRef, forget: () => void): Model {
  const server = line.server();
  return {
    ref,
    can: capabilitiesOf(line.listed.kind, server, line.listed.name),
    concurrency: server.concurrency,
    context: line.listed.context,
    generate: (request, signal) => generate(line, request, signal),
    score: () =>
      Promise.reject(
        engineError('Unsupported', 'Servers do not score a given text; cast a model on this device for it.'),
      ),
    unload: async () => forget(),
  };
}

/** What it is called in completions and runs. */
export const refOf = (server: ServerConfig, { name, revision }: Listed): ModelRef => ({
  engine: 'openai',
  model: `${server.id}/${name}`,
  revision,
  dtype: 'as served',
  device: 'remote',
});

/** What the page says of it. */
export const infoOf = (server: ServerConfig, listed: Listed): ModelInfo => ({
  engine: 'openai',
  model: `${server.id}/${listed.name}`,
  title: `${listed.name} · ${server.title}`,
  summary: `Runs on ${new URL(server.baseUrl).host} (${habitsOf(listed.kind).title}): prompts and answers are sent there.`,
  parameters: listed.parameters,
  downloadBytes: 0,
  memoryBytes: 0,
  context: listed.context,
  licence: 'as the server says',
  bundled: false,
  can: capabilitiesOf(listed.kind, server, listed.name),
});
