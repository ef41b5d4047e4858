import { expect, it } from 'vitest';
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
