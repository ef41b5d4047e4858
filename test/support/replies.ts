import type { Json } from '../../src/base/json';
import type { Question } from '../../src/contract/question';

/** A person of few words who answers every kind of question, the same one always alike. */
export function plausibleReply(question: Question): Json {
  switch (question.kind) {
    case 'free':
      return 'Check the sum in step 1.';
    case 'approve':
      return { approved: question.prompt.length % 2 === 0, reason: 'It is what was asked.' };
    case 'choose':
      return question.options.length - 1;
    case 'edit':
      return `${question.text}\nAnswer: 2`;
    case 'tick':
      return question.options.map((_, at) => at).filter((at) => at % 2 === 0);
    case 'react':
      return question.text.length % 2 ? (question.reactions[0] ?? null) : null;
    case 'decide-edits':
      return question.edits.map((_, at) => at % 2 === 0);
    case 'label': {
      const end = Math.min(6, question.text.length);
      const spans = end ? [{ start: 0, end, label: question.labels[0]!, note: 'Is this so?' }] : [];
      return { spans, note: 'Look again.', corrected: null };
    }
  }
}
