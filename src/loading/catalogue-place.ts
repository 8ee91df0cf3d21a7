import type { OutlinedCorpus } from '../corpus/outline.ts';
import type { Corpus } from '../model/corpus.ts';
import type { CatalogueStore } from '../ports/catalogue-store.ts';

/** Where sessions lie that are not kept in memory, as structured-cloneable data: every thread opens it for itself. */
export interface CataloguePlace {
  /** A `DATABASE_URL` whose tables are up to date. */
  readonly databaseUrl: string;
}

/** A corpus as it is kept: whole, or without the sessions that lie elsewhere. */
export type KeptCorpus = Corpus | OutlinedCorpus;

/** Whether its sessions lie elsewhere. */
export const isOutlined = (corpus: KeptCorpus): corpus is OutlinedCorpus => 'outline' in corpus;

/** How many there are, parties and placeholders included. */
export const sessionCountOf = (corpus: KeptCorpus): number =>
  isOutlined(corpus) ? corpus.outline.sessionCount : corpus.sessions.length;

const opened = new Map<string, Promise<CatalogueStore>>();

/** The catalogues at a place, opened once a thread; the drivers of databases are loaded only then. */
export async function catalogueStoreAt({ databaseUrl }: CataloguePlace): Promise<CatalogueStore> {
  const known = opened.get(databaseUrl) ?? open(databaseUrl);
  opened.set(databaseUrl, known);
  // Tried again by whoever needs it next.
  known.catch(() => opened.delete(databaseUrl));
  return known;
}

/** `.js` where compiled. By its address, so that a bundle for browsers does not take in the drivers of databases. */
const STATE = new URL(`../state/index${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url).href;

async function open(url: string): Promise<CatalogueStore> {
  const { openCatalogueStore } = (await import(STATE)) as typeof import('../state/index.ts');
  return openCatalogueStore(url);
}
