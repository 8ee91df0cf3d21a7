import type { Archive } from './archive.ts';

/** So many pages are kept; each has less than 60 kB. */
const MAX_KEPT = 1_000;

/** Pages as they were made before, for as long as the data stay the same; those that were made first go first. */
export function createKeptPages() {
  const kept = new WeakMap<Archive, Map<string, string>>();
  return async (archive: Archive, key: string, make: () => Promise<string | undefined>): Promise<string | undefined> => {
    const pages = kept.get(archive) ?? new Map<string, string>();
    kept.set(archive, pages);
    const page = pages.get(key) ?? (await make());
    if (page === undefined || pages.has(key)) return page;
    if (pages.size >= MAX_KEPT) for (const oldest of pages.keys()) if (pages.delete(oldest)) break;
    pages.set(key, page);
    return page;
  };
}
