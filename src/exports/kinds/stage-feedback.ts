import type { Json } from '../../base/json';
import { passagesOf } from '../../contract/passage';
import type { HumanStep, ModelStep, Step } from '../../runs/fold';
import { questionOf, reply, turnsOf } from '../attempts';
import { exporter, type Source } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Label, Turn } from '../row';

interface Stage extends Label {
  readonly stage: 'queries' | 'passages' | 'answer';
  /** What the search went on with. */
  readonly corrected: string;
  /** What was said at the gate, and who said it. */
  readonly feedback: string;
  readonly feedback_by: 'person' | 'persona';
}
type Part = Pick<Stage, 'stage' | 'prompt' | 'corrected'> & { readonly proposed: string; readonly step: ModelStep };

/**
 * A search stage by stage (NExT-Search #50): what was proposed, what was said of it, and what the search went on with. A stage is
 * labelled good where nothing was put right. Whatever stood in for the person leaves the same rows, and says so.
 */
export default exporter<Stage>({
  title: 'Search, stage by stage',
  summary: 'The queries, the passages and the answer of a search, each with what was put right at that stage.',
  shape: 'label',
  systems: [50],
  columns: ['stage', 'corrected', 'feedback', 'feedback_by'],
  rows: (source) =>
    partsOf(source).flatMap(({ step, proposed, ...part }): Stage[] => {
      const said = feedbackAt(source, part.stage);
      if (!said) return [];
      return [
        {
          shape: 'label',
          ...part,
          completion: reply(proposed),
          label: part.corrected.trim() === proposed.trim(),
          ...said,
          ...provenanceOf(source, step),
        },
      ];
    }),
});

function partsOf(source: Source): readonly Part[] {
  const { steps, end } = source.view;
  const asked = steps.find(spoken('next-search-queries'));
  const answered = steps.find(spoken('answer-from-passages'));
  const search = steps.find((step) => step.kind === 'tool' && step.tool === 'retrieve');
  if (!asked || !answered || search?.kind !== 'tool' || !search.result) return [];
  const found = passagesOf(search.result);
  const request = turnsOf(answered.request.messages);
  const shown = request.map(({ content }) => content).join('\n');
  const told = ({ title, text }: (typeof found)[number]) => `${title}: ${text}`;
  const parts: Part[] = [
    {
      stage: 'queries',
      step: asked,
      prompt: turnsOf(asked.request.messages),
      proposed: bare(asked.text),
      corrected: queriesOf(search.source),
    },
    {
      stage: 'passages',
      step: answered,
      prompt: questionOf(source),
      proposed: found.map(told).join('\n'),
      corrected: found
        .filter((passage) => shown.includes(told(passage)))
        .map(told)
        .join('\n'),
    },
  ];
  const final = end?.answer?.text;
  if (final === undefined) return parts;
  return [
    ...parts,
    { stage: 'answer', step: answered, prompt: request as readonly Turn[], proposed: answered.text, corrected: final },
  ];
}

const spoken =
  (purpose: string) =>
  (step: Step): step is ModelStep =>
    step.kind === 'model' && step.done !== undefined && step.purpose === purpose;

/** A list without its numbers and dashes, as it is searched for. */
const bare = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s*/, '').trim())
    .filter(Boolean)
    .join('\n');

function queriesOf(search: string): string {
  const { query } = JSON.parse(search) as { readonly query?: string | readonly string[] };
  return [query ?? []].flat().join('\n');
}

/** What the gates ask; the words are those of the method. */
const prompts = { queries: /queries right/, passages: /passages help/, answer: /answer right/ } as const;

/** The person's reply, else that of whoever stood in; a shadow beside a person does not count. */
function feedbackAt({ view }: Source, stage: Stage['stage']): Pick<Stage, 'feedback' | 'feedback_by'> | null {
  const human = view.steps.find(
    (step): step is HumanStep => step.kind === 'human' && prompts[stage].test(step.question.prompt),
  );
  if (human?.reply !== undefined) return { feedback: wordsOf(human.reply), feedback_by: 'person' };
  const persona = view.steps.find(
    (step) =>
      spoken('persona-answer')(step) && prompts[stage].test(turnsOf(step.request.messages).at(-1)?.content ?? ''),
  );
  return persona?.kind === 'model' ? { feedback: persona.text, feedback_by: 'persona' } : null;
}

const wordsOf = (said: Json): string => (typeof said === 'string' ? said : JSON.stringify(said));
