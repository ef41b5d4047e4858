import { faultOf, replyTo, type Question, type QuestionKind, type Reply } from '../contract/question';
import { choice } from '../contract/options';
import type { Context, Steps } from '../contract/strategy';
import { howToReply, readReply } from './read-reply';
import { say } from './say';

/** Who replies: a person, for whom the run waits, or a model that stands in for one. */
export const answerers = ['a person', 'the persona'] as const;
export type Answerer = (typeof answerers)[number];

/** The option of every method that asks people. */
export const whoAnswers = () =>
  choice('Who answers', answerers, 'The persona is a role that a model plays, so that the method runs unattended.');

/** Asks, and waits for as long as it takes. Null, and counted, where the persona's reply cannot be read. */
export async function* consult<const Kind extends QuestionKind>(
  context: Context,
  question: Question & { readonly kind: Kind },
  who: Answerer,
): Steps<Reply<Kind> | null> {
  if (who === 'a person') return replyTo<Kind>(question, yield* context.ask(question));
  const about = (question.about ?? []).map(({ title, text }) => `${title}:\n${text}\n\n`).join('');
  const slots = { about, question: question.prompt, how: howToReply(question) };
  const { text } = yield* say(context, 'persona', 'persona-answer', slots);
  const read = readReply(question, text);
  if (read && faultOf(question, read.reply) === null) return replyTo<Kind>(question, read.reply);
  const message = `The persona gave no reply that can be read: "${text.slice(0, 40)}".`;
  yield context.note({ type: 'warning', setting: 'persona-answer', message });
  return null;
}
