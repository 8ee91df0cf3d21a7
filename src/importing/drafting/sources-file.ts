import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { readSources } from '../../corpus/read-sources.ts';
import type { Fault } from '../../model/fault.ts';
import type { ReportSource, Sources, TimetableSource } from '../../model/sources.ts';
import { readIfThere } from './read-if-there.ts';
import { writeDraft } from './write-draft.ts';

export interface SourcesFile {
  readonly path: string;
  readonly sources: Sources;
  readonly faults: readonly Fault[];
  /** Absent where there is no such file yet. */
  readonly text?: string;
}

/** The `sources.yaml` of a data folder; one that is not there names nothing. */
export async function openSources(folder: string): Promise<SourcesFile> {
  const path = join(folder, 'sources.yaml');
  const text = await readIfThere(path);
  if (text === undefined) return { path, sources: { timetables: [], reports: [] }, faults: [] };
  return { path, text, ...readSources(text, path) };
}

/** Names further sources in it, below those that it has; comments stay. What it names already is not named twice. False where somebody changed it meanwhile. */
export async function nameSources({ path, text, sources }: SourcesFile, more: Partial<Sources>): Promise<boolean> {
  const document = parseDocument(text ?? '');
  if (document.contents === null) document.contents = document.createNode({}) as never;
  for (const kind of ['timetables', 'reports'] as const) {
    const known = new Set(sources[kind].map(({ from }) => from));
    for (const source of more[kind] ?? []) if (!known.has(source.from)) append(kind, source);
  }
  const fresh = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const action = text === undefined ? 'create' : fresh === text ? 'unchanged' : 'update';
  const { outcome } = await writeDraft({ path, action, text: fresh, ...(text === undefined ? {} : { before: text }) });
  return outcome !== 'changed-meanwhile';

  function append(kind: keyof Sources, source: TimetableSource | ReportSource): void {
    const list: unknown = document.get(kind);
    if (isSeq(list)) list.add(document.createNode(source));
    else document.set(kind, document.createNode([source]));
  }
}
