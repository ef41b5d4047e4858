import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import report from '../../training/reports/pocket-13m.json';

const models = readdirSync('public/models');
const cardOf = (model: string) => readFileSync(`training/${model}.md`, 'utf8');

interface Config {
  readonly vocab_size: number;
  readonly hidden_size: number;
  readonly intermediate_size: number;
  readonly num_hidden_layers: number;
  readonly max_position_embeddings: number;
}

/** Embedding (tied), then per layer four square projections, three of the feed-forward part and two norms; one norm at the end. */
function parameters({ vocab_size, hidden_size: width, intermediate_size, num_hidden_layers }: Config): number {
  const layer = 4 * width * width + 3 * width * intermediate_size + 2 * width;
  return vocab_size * width + num_hidden_layers * layer + width;
}

describe.each(models)('the card of %s', (model) => {
  const config = JSON.parse(readFileSync(`public/models/${model}/config.json`, 'utf8')) as Config;

  it('gives the size of the model that is there', () => {
    const bytes = statSync(`public/models/${model}/onnx/model_q4.onnx`).size;
    expect(cardOf(model)).toContain(`| Parameters | ${(parameters(config) / 1e6).toFixed(1)} million |`);
    expect(cardOf(model)).toContain(`| File | ${(bytes / 1e6).toFixed(1)} MB,`);
    expect(cardOf(model)).toContain(`| Context | ${config.max_position_embeddings} tokens`);
    expect(cardOf(model)).toContain(`${config.num_hidden_layers} layers, width ${config.hidden_size}`);
  });

  it('says under which licence, and what the limits are', () => {
    expect(cardOf(model)).toContain('| Licence | MIT |');
    expect(cardOf(model)).toContain('\n## Limits\n');
  });
});

it.each([
  ['first draft right', 'draft'],
  ['first draft right, greedy', 'greedy'],
  ['critic finds the wrong drafts', 'critic_recall'],
  ['critic blames right drafts', 'critic_false_alarm'],
  ['right after one critic-guided redraft', 'critic_refine'],
  ['right after one "review your solution"', 'review'],
  ['blind "try again" repairs a wrong draft', 'retry_fixes'],
  ['Yes/No verdicts right', 'verify_accuracy'],
] as const)('the card of Pocket 13M cites its report: %s', (row, field) => {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const [warm, hot] = [report.stage2[field], report.stage2_t1[field]];
  expect(cardOf('pocket-13m')).toContain(`| ${row} | ${percent(warm)} | ${percent(hot)} |`);
});
