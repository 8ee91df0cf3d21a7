import type { Reader } from '../page.ts';
import type { Paged } from '../paging.ts';

/** Links to the pages of a list; nothing where there is only one. */
export function PageLinks({ of: { page, pages }, path, reader }: { of: Paged<unknown>; path: string; reader: Reader }) {
  const { links, texts } = reader;
  if (pages === 1) return null;
  const numbers = Array.from({ length: pages }, (_, at) => at + 1);
  return (
    <nav class="pages" aria-label={texts.pages}>
      {numbers.map((number) => (
        <a
          href={links.to(number === 1 ? path : `${path}/page/${number}`)}
          aria-label={texts.page(number)}
          aria-current={number === page ? 'page' : undefined}
          data-turn
        >
          {number}
        </a>
      ))}
    </nav>
  );
}
