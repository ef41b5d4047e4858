import type { Edit, Question, QuestionKind, QuestionOf, Shown } from '../contract/question';
import * as is from './validate';
import { optional, type Check } from './validate';

const texts = is.list(is.string);
const common = {
  prompt: is.string,
  about: optional(is.list(is.object<Shown>({ title: is.string, text: is.string }))),
};
const edit = is.object<Edit>({ before: is.string, after: is.string, intent: is.string });

const kinds: { readonly [Kind in QuestionKind]: Check<QuestionOf<Kind>> } = {
  free: is.object<QuestionOf<'free'>>({ ...common, kind: is.oneOf('free') }),
  approve: is.object<QuestionOf<'approve'>>({ ...common, kind: is.oneOf('approve') }),
  choose: is.object<QuestionOf<'choose'>>({ ...common, kind: is.oneOf('choose'), options: texts }),
  edit: is.object<QuestionOf<'edit'>>({ ...common, kind: is.oneOf('edit'), text: is.string }),
  tick: is.object<QuestionOf<'tick'>>({ ...common, kind: is.oneOf('tick'), options: texts }),
  react: is.object<QuestionOf<'react'>>({
    ...common,
    kind: is.oneOf('react'),
    text: is.string,
    reactions: texts,
    propensity: is.share,
  }),
  'decide-edits': is.object<QuestionOf<'decide-edits'>>({
    ...common,
    kind: is.oneOf('decide-edits'),
    edits: is.list(edit),
  }),
  label: is.object<QuestionOf<'label'>>({
    ...common,
    kind: is.oneOf('label'),
    text: is.string,
    labels: texts,
    correctable: is.flag,
  }),
};
export const question = is.tagged<Question>('kind', kinds);
