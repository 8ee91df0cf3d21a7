import type { PageImport, PagePublished } from '../model/page-import.ts';

/** Reads pages into drafts and publishes them, for whoever a platform allows it. */
export interface PageImports {
  /** Reads an address and keeps its draft. `event` is an id, where a person says it. */
  read(address: string, event?: string): Promise<PageImport>;
  /** Makes a draft part of what is searched. Nothing of it was seen before. */
  publish(draft: string): Promise<PagePublished>;
  close(): Promise<void>;
}
