import { type Source, type SourceId, sourceSummaries, sources } from '../../policy/index.ts';

/** An outside document and its content in one sentence. */
export const sourceWithSummary = (id: SourceId): Source & { says: string } => ({
  ...sources[id],
  says: sourceSummaries[id],
});

/** Every outside document of the site, in the order of its list. */
export const sourcesWithSummary = (): { id: SourceId; source: Source & { says: string } }[] =>
  (Object.keys(sources) as SourceId[]).map((id) => ({ id, source: sourceWithSummary(id) }));
