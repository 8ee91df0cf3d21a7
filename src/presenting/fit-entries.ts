import type { MessageLimits } from '../model/platform.ts';
import type { Card, Link, ListItem } from '../model/presentation.ts';
import { cutText } from './cut-text.ts';

/**
 * The share of a message that a digest's entries may take, addresses and all; the rest is for headings, small print and
 * what escaping adds. Beyond it a renderer would drop the end, and with it the buttons that every digest needs.
 */
const SHARE = 3 / 4;
const MAX_TITLE = 90;
/** A fact in small print is cut after so many UTF-16 units. */
export const MAX_FACT = 60;
const MAX_URL = 130;
/** Markup around a title and its address. */
const FRAME = 16;

/** As many cards from the first on as there is room for, their titles shortened; then as many of their links as still fit. */
export function fitCards(cards: readonly Card[], limits: Pick<MessageLimits, 'text'>): readonly Card[] {
  const kept: Card[] = [];
  let room = limits.text * SHARE;
  for (const card of cards.map((card) => ({ ...shortened(card), facts: card.facts.map((fact) => cutText(fact, MAX_FACT)) }))) {
    room -= sizeOf(card);
    if (room < 0 && kept.length > 0) break;
    kept.push({ ...card, links: [] });
  }
  return kept.map((card, i) => {
    const links = (cards[i]?.links ?? []).filter((link) => {
      const size = link.label.length + link.url.length + FRAME / 2;
      if (size > room) return false;
      room -= size;
      return true;
    });
    return { ...card, links };
  });
}

/** The same for lines. */
export function fitItems(items: readonly ListItem[], limits: Pick<MessageLimits, 'text'>): readonly ListItem[] {
  let room = limits.text * SHARE;
  return items
    .map((item) => shortened(item))
    .filter((item, i) => {
      room -= item.title.length + (item.url?.length ?? 0) + item.facts.length + FRAME;
      return room >= 0 || i === 0;
    });
}

/** Links that are short enough for small print. */
export const isShort = ({ url }: Link): boolean => url.length <= MAX_URL;

function shortened<Titled extends { readonly title: string; readonly url?: string }>(titled: Titled): Titled {
  const { url, ...rest } = titled;
  const whole = { ...rest, title: cutText(titled.title, MAX_TITLE) };
  return (url !== undefined && url.length <= MAX_URL ? { ...whole, url } : whole) as Titled;
}

const sizeOf = ({ title, url, facts, passage }: Card): number =>
  [title, url ?? '', ...facts, ...passage.map(({ text }) => text)].reduce((sum, text) => sum + text.length, FRAME);
