import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/model/presentation.ts';
import { fitCards, fitItems, isShort } from '../../src/presenting/fit-entries.ts';

const card = (title: string, more: Partial<Card> = {}): Card =>
  ({ title, facts: [], passage: [], links: [], actions: [], ...more }) as Card;
const LINK = { label: 'slides', url: 'https://example.org/slides' };

describe('cards of a digest', () => {
  it('are as many as three quarters of a message hold, from the first on', () => {
    // Each takes its 20 letters and 16 for what is around: two fit into 75 of 100, three do not.
    const cards = ['a', 'b', 'c'].map((letter) => card(letter.repeat(20)));
    expect(fitCards(cards, { text: 100 }).map(({ title }) => title[0])).toEqual(['a', 'b']);
  });

  it('are one at least, however little room there is', () => {
    expect(fitCards([card('a'.repeat(50)), card('b')], { text: 10 })).toHaveLength(1);
  });

  it('have as many of their links as still fit, all cards before any link', () => {
    const cards = [card('a'.repeat(20), { links: [LINK] }), card('b'.repeat(20))];
    expect(fitCards(cards, { text: 100 }).map(({ links }) => links)).toEqual([[], []]);
    expect(fitCards(cards, { text: 200 }).map(({ links }) => links)).toEqual([[LINK], []]);
  });

  it('have short titles, and no address that nobody could read', () => {
    const [fitted] = fitCards([card('あ'.repeat(200), { url: `https://example.org/${'a'.repeat(200)}` })], { text: 4_000 });
    expect(fitted?.title).toBe(`${'あ'.repeat(89)}…`);
    expect(fitted?.url).toBeUndefined();
  });
});

describe('lines of a digest', () => {
  it('are as many as fit; a short one may follow a long one that was left out', () => {
    const items = ['a'.repeat(40), 'b'.repeat(80), 'c'].map((title) => ({ title, facts: '' }));
    expect(fitItems(items as never, { text: 100 }).map(({ title }) => title[0])).toEqual(['a']);
  });
});

it('an address of 130 letters is short enough for small print, a longer one is not', () => {
  const of = (length: number) => ({ label: 'link', url: 'a'.repeat(length) });
  expect([isShort(of(130)), isShort(of(131))]).toEqual([true, false]);
});
