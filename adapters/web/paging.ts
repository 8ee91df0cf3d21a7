/** Where a list is so long that a page would grow heavy, it has several. */
const PER_PAGE = 120;

export interface Paged<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** A page of a list, from 1; undefined where there is no such page. */
export function pageOf<T>(all: readonly T[], page: number): Paged<T> | undefined {
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  return { items: all.slice((page - 1) * PER_PAGE, page * PER_PAGE), page, pages };
}
