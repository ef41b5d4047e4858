import { mean } from '../blocks/mean';
import { readJson } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { readMarks } from '../blocks/read-marks';
import { say } from '../blocks/say';
import { changed, described, physicalFaults, type Scene } from '../base/scene';
import { integer, number } from '../contract/options';
import { roomOf } from '../contract/scene';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * SceneWeaver (#79): a planner sees a room, what is wrong with it and its marks, and chooses one change after the other; a change
 * that lowers the total is taken back. The paper looks at rendered pictures with a vision model; here collisions, walls and
 * supports are reckoned exactly, and a judge reads the list of things.
 */
export default strategy({
  title: 'SceneWeaver: furnish a room by reflection',
  summary:
    'Add, move and remove things in a room, checked for collisions and judged, and take back what makes it worse.',
  papers: [
    {
      title: 'SceneWeaver: All-in-One 3D Scene Synthesis with an Extensible and Self-Reflective Agent',
      system: 79,
    },
  ],
  family: 'loop',
  roles: ['actor', 'judge'],
  expect: 'Physical faults go down with the steps; small planners often repeat a change that was taken back.',
  options: {
    steps: integer('Steps', 10, 1, 30),
    width: number('Width of the room', 4, 1, 20, 'Metres, where the problem names no room.'),
    depth: number('Depth of the room', 4, 1, 20, 'Metres, where the problem names no room.'),
  },
  calls: ({ steps }) => 2 * steps,

  async *run(context, { steps, width, depth }) {
    let scene: Scene = { room: roomOf(context.problem) ?? { width, depth, height: 2.6 }, objects: [] };
    let total = -Infinity;
    let marks = 'none yet';
    let refused = '';
    let reason = `${steps} steps are over`;
    for (let step = 0; step < steps; step++) {
      const problems = [...physicalFaults(scene), ...(refused ? [refused] : [])].join('; ') || 'none';
      const slots = { question: posed(context), scene: described(scene), problems, marks };
      const { text, key } = yield* say(context, 'actor', 'scene-weaver-plan', slots);
      const act = readJson(text);
      const next = act && typeof act === 'object' ? changed(scene, act as { readonly [field: string]: unknown }) : null;
      if (act && typeof act === 'object' && 'tool' in act && act.tool === 'finish') {
        reason = 'the planner is done';
        break;
      }
      if (step === 0 || (next !== null && typeof next !== 'string'))
        yield context.note({ type: 'draft-ready', draft: { text: written(next, scene), value: null }, of: key });
      if (next === null || typeof next === 'string') {
        refused = `Your last change was not made: ${next ?? 'it was no JSON'}`;
        yield context.note({ type: 'warning', setting: 'scene-weaver-plan', message: refused });
        continue;
      }
      const judged: Judged = yield* judge(context, next, key);
      const worse = judged.total < total;
      refused = worse ? `Your last change was taken back, it lowered the total to ${judged.total.toFixed(2)}` : '';
      if (worse) continue;
      scene = next;
      ({ total, marks } = judged);
    }
    yield context.note({ type: 'loop-stop', reason });
    return { text: written(scene, scene), value: null };
  },
});

const written = (scene: Scene | string | null, otherwise: Scene): string =>
  JSON.stringify(scene === null || typeof scene === 'string' ? otherwise : scene);

interface Judged {
  /** From 0 to 2: how sound it is, and how a judge marks it. */
  readonly total: number;
  readonly marks: string;
}

/** The share of things without a fault, and the marks of a judge. A judge that cannot be read adds nothing. */
async function* judge(context: Context, scene: Scene, of: string): Steps<Judged> {
  const faults = physicalFaults(scene);
  const sound = Math.max(0, 1 - faults.length / Math.max(1, scene.objects.length));
  const slots = { question: posed(context), scene: described(scene) };
  const { text, key: by } = yield* say(context, 'judge', 'scene-weaver-judge', slots);
  const score = mean(readMarks(text, ['Realism', 'Fit'], 10));
  if (score === null) {
    const message = `No marks for Realism and Fit in: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'scene-weaver-judge', message });
  }
  const feedback = [...faults, text.trim()].join('\n');
  const verdict = { score: score === null ? null : (sound + score) / 2, feedback };
  yield context.note({ type: 'verdict-ready', verdict, by, of });
  return {
    total: sound + (score ?? 0),
    marks: `soundness ${sound.toFixed(2)}, judge ${score === null ? 'unread' : score.toFixed(2)}`,
  };
}
