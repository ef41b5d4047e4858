/** Says in Markdown what prompt optimisers made of a bad wording. Pure. */

/** @type {import('./prompts-section.mjs').promptsSection} */
export function promptsSection(results) {
  const { date, settings, bad, good, rows } = results;
  const tuned = rows.filter(({ from }) => !(from in names));
  return `
## Prompts that learn

Written by \`npm run prompts\` on ${date}. Every optimiser begins with a wording that is bad on purpose, tries wordings on the
problems of a set, and is asked on problems of another set, which it never saw. All answers and all marks are real: ${settings.actor} writes
them${rows.some(({ from }) => from === 'transferred') ? `, and for PromptBridge's other side ${settings.source.replace(' (PromptBridge)', '')}` : ''}. The bundled models cannot write a wording, so the
author of the proposals is ${settings.author}: some help, more of them do not, and some cannot be read. It does not know which. What is
tested is therefore the choice among proposals by their scores, and not the writing of them. PromptBridge's rules are read off from the
paragraphs in which two wordings differ; SkillReducer's paragraphs are named by their first word, wrongly in one case of five.

${settings.problems}; sets ${settings.sets}. Intervals: 95 %; shares by Wilson at the effective sample size, the rest by a bootstrap
of 10,000 draws of sets. Seed: ${settings.seed}. Recovered is the share of the way from the bad to the good wording.

| Wording | Held-out problems right | Share | Over the bad one | Against the good one | Recovered | Calls a set | Unread |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(row).join('\n')}

The bad wording:

${quoted(bad)}

The good one:

${quoted(good)}

What the sets ended with:

${tuned.map(({ from, wordings }) => `- ${from}: ${wordings.map(({ wording, sets }) => `\`${JSON.stringify(wording).replaceAll('`', "'")}\` (${sets})`).join(', ')}`).join('\n')}
`;
}

/** Wordings that no strategy gives as its answer. */
const names = {
  bad: 'bad',
  good: 'good (of the page)',
  transferred: 'tuned for Pocket 13M, asked of Pocket 3M',
  optimised: 'tuned for Pocket 3M by PromptBridge’s evolution',
};

function row({ from, n, right, share, overBad, overGood, recovered, calls, unread }) {
  const made = !(from in names);
  return `| ${[
    made ? `[${from}](../src/strategies/${from}.ts)` : names[from],
    `${right} of ${n}`,
    figure(share, percent, ' %'),
    from === 'bad' ? '' : figure(overBad, points),
    from === 'good' ? '' : figure(overGood, points),
    from === 'bad' || from === 'good' ? '' : figure(recovered, percent, ' %'),
    made ? Math.round(calls) : '',
    made ? unread : '',
  ].join(' | ')} |`;
}

const figure = ({ value, low, high }, write, unit = '') =>
  value === null ? '–' : `${write(value)}${unit}${low === null ? '' : ` (${write(low)} to ${write(high)})`}`;
const percent = (value) => `${value < 0 ? '−' : ''}${Math.abs(Math.round(100 * value))}`;
const points = (value) => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(0)}`;
const quoted = (text) => `\`\`\`text\n${text}\n\`\`\``;
