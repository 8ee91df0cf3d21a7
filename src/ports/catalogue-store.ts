import type { Corpus } from '../model/corpus.ts';
import type { Catalogue } from './catalogue.ts';
import type { Programme } from './programme.ts';

/** A corpus without what there is most of: it stays in memory wherever its sessions lie. */
export type CorpusFrame = Omit<Corpus, 'sessions' | 'eventNotes'>;

/** Sessions in a database, in generations: each is filled whole, under the name of the index of the same corpus, before anything is read from it. */
export interface CatalogueStore {
  /** Fills one, unless it is there. Where another process fills it just now, waits for that. */
  fill(name: string, corpus: Corpus): Promise<void>;
  isThere(name: string): Promise<boolean>;
  /** Opens one that is there, with the frame of its corpus; it is kept as long as it is open, and some minutes more. Rejects with `catalogue-gone` where it is not there. */
  open(name: string, frame: CorpusFrame): Promise<OpenCatalogue>;
  /** To be called last. */
  close(): Promise<void>;
}

/** One generation. */
export interface OpenCatalogue {
  readonly catalogue: Catalogue;
  readonly programme: Programme;
  /** Nothing is read from it any more: it goes when no other process reads it either. */
  close(): Promise<void>;
}
