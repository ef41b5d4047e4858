import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import skills from '../../src/tasks/skills';
import { played } from '../support/played';

const { problem } = skills.item(0);

/** Routes by the word "release notes" in the description; knows what examples, templates and history are. */
const script = (kept: (rule: string, body: string) => boolean) => (asked: string) => {
  if (asked.includes('Should this skill be loaded')) {
    const [, description = '', task = ''] = /described so: "([\s\S]*)"\n\nTask: (.*)/.exec(asked) ?? [];
    return /release notes|changelog/i.test(description) && /notes|changelog/i.test(task) ? 'Yes' : 'No';
  }
  if (asked.includes('Is it A)'))
    return /Example/.test(asked) ? 'B' : /Template/.test(asked) ? 'C' : /History/.test(asked) ? 'D' : 'A';
  const [, body = '', rule = ''] = /Instructions:\n"""\n([\s\S]*)\n"""[\s\S]*say this: "(.*)"/.exec(asked) ?? [];
  return kept(rule, body) ? 'Yes' : 'No';
};

it('drops sentences that route nothing, and moves what is no rule', async () => {
  const run = await played(
    'skill-reducer',
    script(() => true),
    { problem },
  );
  const [core, ...files] = run.answer!.text.split('## On demand');
  expect(core).not.toContain('Many people like it');
  expect(core).not.toContain('platform team');
  expect(core).toMatch(/changelog/);
  expect(core).toContain('breaking change');
  expect(files).toHaveLength(3);
  const { description, body, back } = run.answer!.value as {
    description: [number, number];
    body: [number, number];
    back: number;
  };
  expect(description[1]).toBeLessThan(description[0]);
  expect(body[1]).toBeLessThan(body[0]);
  expect(back).toBe(0);
});

it('brings a paragraph back whose rule got lost, as often as it may', async () => {
  const lost = script((rule, body) => !rule.includes('one line') || body.includes('Template'));
  const run = await played('skill-reducer', lost, { problem });
  expect((run.answer!.value as { back: number }).back).toBeGreaterThan(0);
  expect(run.answer!.text.split('## On demand')[0]).toContain('Template');
  const never = await played(
    'skill-reducer',
    script(() => false),
    { problem, options: { restores: 1 } },
  );
  expect(never.stop).toBe('1 paragraphs came back');
});

it('leaves a description that does not route its own tasks', async () => {
  const run = await played('skill-reducer', () => 'No', { problem });
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['skill-route']);
  expect(run.answer!.text).toContain('Many people like it');
});

describe('a prompt with a set of problems', () => {
  const wording = '{question}\n\nThink.\n\nExample: guess.\n\nBackground: haste.\n\nDo not err.';
  const examples = ['one', 'two'].map((id) => ({ id, prompt: `What is ${id}?` }));
  const extra = { kind: 'prompt-set', wording, examples } as unknown as Json;
  const set = { id: 'set', prompt: 'Find a wording.', extra };
  /** @param right whether the wording is one that works, by what it still says */
  const model = (right: (asked: string) => boolean, kinds: { [start: string]: string }) => (asked: string) => {
    if (asked.includes('Is it A)'))
      return kinds[Object.keys(kinds).find((start) => asked.includes(start)) ?? ''] ?? 'A';
    return right(asked) ? 'Answer: 2' : 'Answer: 1';
  };
  const shortened = async (right: (asked: string) => boolean, kinds: { [start: string]: string }, restores = 3) => {
    const oracle = {
      reference: '2',
      mask: (text: string) => text,
      check: async ({ text }: { text: string }) => text === 'Answer: 2',
    };
    return played('skill-reducer', model(right, kinds), { problem: set, oracle, options: { examples: 2, restores } });
  };

  it('loses what is no rule', async () => {
    const run = await shortened((asked) => !asked.includes('guess'), { Example: 'B', Background: 'D' });
    expect(run.answer!.text).toBe('{question}\n\nThink.\n\nDo not err.');
    expect(run.answer!.value).toMatchObject({ score: 1, before: 0, back: 0, body: [9, 5] });
  });

  it('gets back what was needed, and only that', async () => {
    const run = await shortened((asked) => asked.includes('Think'), { Think: 'D', Background: 'D' });
    expect(run.answer!.text).toBe('{question}\n\nThink.\n\nExample: guess.\n\nDo not err.');
    expect(run.answer!.value).toMatchObject({ score: 1, before: 1, back: 1 });
  });

  it('loses a paragraph that was taken for a rule and does harm', async () => {
    const run = await shortened((asked) => !asked.includes('guess'), { Background: 'D' });
    expect(run.answer!.text).toBe('{question}\n\nThink.\n\nDo not err.');
  });

  it('is left as it was when it works less well', async () => {
    const run = await shortened((asked) => asked.includes('Think'), { Think: 'D' }, 0);
    expect(run.answer!.text).toBe(wording);
    expect(run.answer!.value).toMatchObject({ score: 1 });
  });
});
