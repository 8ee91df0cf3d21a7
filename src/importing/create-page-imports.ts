import { createMutex } from '../concurrency/create-mutex.ts';
import { readReport } from '../corpus/read-report.ts';
import type { ImportResult } from '../model/import-result.ts';
import type { DraftPreview, PageImport } from '../model/page-import.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Fetcher } from '../ports/fetcher.ts';
import type { PageImports } from '../ports/page-imports.ts';
import type { Programme } from '../ports/programme.ts';
import type { IndexVersion } from '../ports/stores.ts';
import { createImporter } from './create-importer.ts';
import { draftIdOf } from './drafting/draft-id.ts';
import { type DraftPlan, planDraft } from './drafting/plan-draft.ts';
import { publishDraft } from './drafting/publish-draft.ts';
import { writeDraft } from './drafting/write-draft.ts';
import { readAddress } from './read-address.ts';
import { createReader, type Reader } from './reading/create-reader.ts';

export interface PageImportsParts {
  /** The data folder that drafts are written into. */
  readonly folder: string;
  /** Whose events and talks pages are bound to, as they are when a page is read. */
  readonly programme: Pick<Programme, 'events' | 'sessions'>;
  /** Raised when a draft is published, so that every replica reads it. */
  readonly version: Pick<IndexVersion, 'bump'>;
  readonly fetcher: Fetcher;
  readonly reader?: Reader;
}

/** The reader's process takes a second to start and some memory while it waits for the next page. */
const IDLE_READER = 60_000;

/** Pages are read one after the other; who comes when this many wait already is told so. */
const MAX_WAITING = 4;

/** Creates what chats import pages with. */
export function createPageImports({
  folder,
  programme,
  version,
  fetcher,
  reader = createReader(),
}: PageImportsParts): PageImports {
  let idle: NodeJS.Timeout | undefined;
  let waiting = 0;
  const mutex = createMutex();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    waiting++;
    return mutex.run(run).finally(() => {
      waiting--;
    });
  };

  const read = async (address: string, event: string | undefined): Promise<PageImport> => {
    const events = (await programme.events()).map((known) => known.event);
    const pages = await Promise.all(events.map(({ id }) => programme.sessions(id)));
    const sessions = pages.flatMap((page) => page.sessions);
    const importer = createImporter({ corpus: { events, sessions }, reader });
    clearTimeout(idle);
    try {
      const found = await readAddress(address, withoutUndefined({ event: event || undefined }), { fetcher, importer, sessions });
      if (found.kind === 'failed' || found.kind === 'list') return found;
      // Without a version that is known no server says that nothing changed.
      if (found.kind === 'unchanged') return { kind: 'failed', error: { code: 'empty' } };
      const { result, draft } = found.reading;
      if (!draft) return { kind: 'no-event', title: result.report.title, events: rivalsOf(result) };
      const plan = await planDraft(draft, folder);
      if (plan.isPublished) return { kind: 'published-already', title: result.report.title };
      await writeDraft(plan);
      return { kind: 'draft', preview: previewOf(plan, result) };
    } finally {
      idle = setTimeout(() => reader.close(), IDLE_READER).unref();
    }
  };

  return {
    read: async (address, event) => (waiting >= MAX_WAITING ? { kind: 'busy' } : inTurn(() => read(address, event))),
    publish: (draft) =>
      inTurn(async () => {
        const published = await publishDraft(draft, folder);
        if (published.kind === 'published') await version.bump();
        return published;
      }),
    async close() {
      await fetcher.close();
      await mutex.run(async () => {});
      clearTimeout(idle);
      reader.close();
    },
  };
}

const rivalsOf = ({ warnings }: ImportResult): readonly string[] =>
  warnings.flatMap((warning) => (warning.code === 'unsure-event' ? warning.events : []));

const MAX_FIRST_NOTE = 140;

/** What a person sees is what is read back of the file, not what was meant to be written. */
function previewOf({ path, text }: DraftPlan, { report, event, warnings }: ImportResult): DraftPreview {
  const id = reportIdOf(path);
  const { sections } = readReport(text, path, id);
  return withoutUndefined({
    draft: draftIdOf(id),
    title: report.title,
    author: report.author || undefined,
    url: report.url || undefined,
    event: { id: event?.id ?? '', name: event?.name ?? '' },
    sections: sections.map(({ heading, session, mentionOnly, passages: [first, ...rest] }) =>
      withoutUndefined({
        heading,
        mentionOnly,
        notes: first === undefined ? 0 : rest.length + 1,
        session: session || undefined,
        first: first ? (first.length > MAX_FIRST_NOTE ? `${first.slice(0, MAX_FIRST_NOTE)}…` : first) : undefined,
      }),
    ),
    warnings,
  });
}

const reportIdOf = (path: string): string => path.replace(/\.md$/, '').split(/[\\/]/).slice(-2).join('/');
