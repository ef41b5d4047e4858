import { turnsToSuccess } from '../../metrics/turns-to-success';
import { counted, type Measure, once } from './measure';

/** How soon drafts come to be right (MINT, #22; ConvCodeWorld, #129). Only of runs that wrote more than one that was marked. */
const measure: Measure = {
  title: 'How soon it is right',
  summary:
    'Runs with several marked drafts: right at once, within two, at any; and the mean of 1 / place of the first right one.',
  figures: {
    once: { title: 'At once', unit: 'share' },
    twice: { title: 'Within two', unit: 'share' },
    recall: { title: 'At any', unit: 'share' },
    reciprocal: { title: '1 / place', unit: 'number' },
  },
  read({ drafts }) {
    const marks = drafts.filter((mark) => mark !== null);
    if (marks.length < 2) return null;
    const at = marks.findIndex((mark) => mark >= 0.5);
    const { within, recall, reciprocal } = turnsToSuccess([at < 0 ? null : at], marks.length);
    return { ...counted({ once: within[0]!, twice: within[1]!, recall }), ...once({ reciprocal }) };
  },
};
export default measure;
