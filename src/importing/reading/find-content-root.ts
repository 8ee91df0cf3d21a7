import { Readability } from '@mozilla/readability';

const FRAME =
  'nav, aside, footer, header, article, main, form, [role], [class*=sidebar], [class*=nav], [class*=footer], [class*=header], [class*=menu], [id*=header], [id*=footer], [id*=sidebar], [id*=nav]';
const MARK = 'data-kikigaki-order';

/**
 * The element that holds the page's article. Readability says which elements belong to it, but it also rewrites them and
 * drops lists of links, where reports name their talks; so its verdict only points at the place, and the page's own tree is read there.
 */
export function findContentRoot(document: Document): Element {
  // A page without any frame is all article; a collapsed part of it counts little for Readability.
  if (document.body && !document.querySelector(FRAME)) return document.body;
  const elements = [...document.querySelectorAll('body, body *')];
  elements.forEach((element, order) => {
    element.setAttribute(MARK, String(order));
  });
  const kept = keptByReadability(document).flatMap((order) => elements[order] ?? []);
  for (const element of elements) element.removeAttribute(MARK);
  const root = smallestAround(kept) ?? document.body ?? document.documentElement;
  const named = root.closest('article, main, [role=main]');
  return named && named.tagName !== 'BODY' ? named : root;
}

function keptByReadability(document: Document): number[] {
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy, { keepClasses: false }).parse();
  return [...(article?.content ?? '').matchAll(new RegExp(`${MARK}="(\\d+)"`, 'g'))].map(([, order]) => Number(order));
}

/** A stray element that Readability appends from elsewhere must not widen the place to the whole page. */
const SHARE_INSIDE = 0.9;

function smallestAround(kept: readonly Element[]): Element | undefined {
  const counts = new Map<Element, number>();
  for (const element of kept)
    for (let at: Element | null = element; at; at = at.parentElement) counts.set(at, (counts.get(at) ?? 0) + 1);
  let smallest: Element | undefined;
  for (const [element, count] of counts) {
    if (count >= kept.length * SHARE_INSIDE && (!smallest || smallest.contains(element))) smallest = element;
  }
  return smallest;
}
