import { html } from 'hono/html';
import type { Reader } from '../page.ts';
import type { Paged } from '../paging.ts';

/** Links to the pages of a list; nothing where there is only one. */
export function pageLinks({ page, pages }: Paged<unknown>, path: string, { links, texts }: Reader) {
  if (pages === 1) return undefined;
  const numbers = Array.from({ length: pages }, (_, at) => at + 1);
  return html`<nav class="pages" aria-label="${texts.pages}">${numbers.map((number) => {
    const address = links.to(number === 1 ? path : `${path}/page/${number}`);
    return html`<a href="${address}" aria-label="${texts.page(number)}"${current(number === page)} data-turn>${number}</a>`;
  })}</nav>`;
}

/** Marks a link that leads to where one is. */
export const current = (isHere: boolean) => isHere && html` aria-current="page"`;
