import type { ModelInfo } from '../../../src/contract/engine';
import { strategies } from '../../../src/strategies';
import { tasks } from '../../../src/tasks';
import type { Catalogue } from '../../../src/ui/state/set-up-wish';

const model = (name: string, title: string, roles?: readonly string[]): ModelInfo => ({
  engine: 'transformers',
  model: name,
  title,
  summary: '',
  parameters: 1,
  downloadBytes: 1,
  memoryBytes: 1,
  context: 2048,
  licence: 'MIT',
  bundled: true,
  can: new Set(['seed', 'logprobs', 'score', 'continue']),
  ...(roles ? { roles } : {}),
});

/** The real methods and tasks, with the names of the bundled models. */
export const catalogue: Catalogue = {
  strategies,
  tasks,
  models: [model('pocket-3m', 'Pocket 3M', ['actor', 'reviser']), model('pocket-13m', 'Pocket 13M')],
};
