import { readMarkup } from '../base/read-markup';
import { renderOf, renderSource, type RenderReport } from '../contract/render';
import type { Tool } from '../contract/tool';
import type { Source } from '../exports/exporter';
import type { App } from './app';

/** The same runs with what their drafts look like. A run without markup is not touched, and nothing is drawn twice. */
export async function* drawn(
  { marking }: Pick<App, 'marking'>,
  sources: AsyncIterable<Source>,
  signal: AbortSignal,
): AsyncGenerator<Source, void, void> {
  const render = marking.tools.get('render');
  const known = new Map<string, RenderReport | null>();
  for await (const source of sources) yield render ? await withDrawings(render, source, known, signal) : source;
}

async function withDrawings(
  render: Tool,
  source: Source,
  known: Map<string, RenderReport | null>,
  signal: AbortSignal,
): Promise<Source> {
  const look = async (markup: string) => {
    if (!known.has(markup)) known.set(markup, renderOf(await render.call(renderSource({ markup }), signal)));
    return known.get(markup) ?? null;
  };
  const drawings = new Map<string, RenderReport>();
  for (const step of source.view.steps) {
    const markup = step.kind === 'model' && step.draft ? readMarkup(step.text) : null;
    const report = markup === null ? null : await look(markup);
    if (report) drawings.set(step.key, report);
  }
  if (!drawings.size) return source;
  const target = targetOf(source);
  const wanted = target === null ? null : await look(target);
  return { ...source, drawings, ...(wanted ? { wanted } : {}) };
}

/** The markup of the picture that was wanted. */
function targetOf({ item }: Source): string | null {
  const target = item?.grader === 'picture' ? item.target : null;
  const markup = target && typeof target === 'object' && 'markup' in target ? target.markup : null;
  return typeof markup === 'string' ? markup : null;
}
