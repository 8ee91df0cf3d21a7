import { beforeAll, describe, expect, it } from 'vitest';
import { briefOf } from '../../src/corpus/brief-of.ts';
import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import { subjectTerms } from '../../src/language/subject-terms.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Event } from '../../src/model/event.ts';
import type { Limit } from '../../src/model/limit.ts';
import { isSession, type SearchDocument } from '../../src/model/search-document.ts';
import type { EventNote, Session } from '../../src/model/session.ts';
import type { Catalogue, ListCursor } from '../../src/ports/catalogue.ts';

const event = (id: string, date: string): Event => ({ id, name: id, aliases: [], hashtags: [], dates: [date], places: [] });
const COUNT = 25;
const session = (n: number): Session => ({
  id: `umi/${n}`,
  event: 'umi',
  title: `その${n}`,
  otherTitles: [],
  speakers: [],
  links: {},
  topics: [],
  notes: [],
  ...(n % 5 === 0 ? { track: 'A' } : {}),
  ...(n === 1 ? { status: 'cancelled' as const } : {}),
});
const note = (id: string, of: string): EventNote => ({
  id,
  event: of,
  report: 'r',
  mentionOnly: false,
  heading: '会場',
  passages: ['広かった。'],
  topics: [],
});
const CORPUS: Corpus = {
  events: [event('umi', '2023-08-03'), event('yama', '2024-08-03')],
  sessions: [...Array.from({ length: COUNT }, (_, n) => session(n)), { ...session(0), id: 'yama/0', event: 'yama' }],
  reports: [],
  eventNotes: [note('umi/r#1', 'umi'), note('yama/r#1', 'yama')],
  vocabulary: { same: [], near: [] },
  directory: EMPTY_DIRECTORY,
  products: [],
  asOf: '2026-01-01T00:00:00.000Z',
};
const is = (limit: Limit['limit'], ...values: string[]): Limit => ({ limit, op: 'is', values });

/** All that answers rely on, wherever the sessions lie. */
export function describeCatalogue(name: string, create: (corpus: Corpus) => Promise<Catalogue>): void {
  describe(`${name}, as a catalogue,`, () => {
    let catalogue: Catalogue;
    beforeAll(async () => {
      catalogue = await create(CORPUS);
    });
    const pagesOf = async (limits: readonly Limit[], limit: number): Promise<string[][]> => {
      const pages: string[][] = [];
      let after: ListCursor;
      do {
        const page = await catalogue.list({ limits, limit, ...(after !== undefined && { after }) });
        pages.push([...page.ids]);
        after = page.next;
      } while (after !== undefined);
      return pages;
    };

    it('lists what meets all limits, page by page, each once and in the same order whatever the size of the pages', async () => {
      const [whole = [], ...others] = await pagesOf([is('event', 'umi')], 100);
      expect(others).toEqual([]);
      expect(new Set(whole)).toEqual(new Set(Array.from({ length: COUNT }, (_, n) => `umi/${n}`)));
      const pages = await pagesOf([is('event', 'umi')], 7);
      expect(pages.map(({ length }) => length)).toEqual([7, 7, 7, 4]);
      expect(pages.flat()).toEqual(whole);
    });

    it('tells on each page how many there are', async () => {
      expect(await catalogue.list({ limits: [is('event', 'umi'), is('status', 'held')], limit: 3 })).toMatchObject({
        total: COUNT - 1,
      });
      expect(await catalogue.list({ limits: [is('event', 'kawa')], limit: 3 })).toEqual({ ids: [], total: 0 });
    });

    it('counts what meets limits, and what of it has no value for another one', async () => {
      expect(await catalogue.count([])).toBe(COUNT + 1);
      expect(await catalogue.count([is('event', 'umi'), is('track', 'A')])).toBe(5);
      expect(await catalogue.count([is('event', 'umi')], 'track')).toBe(COUNT - 5);
    });

    it('gives sessions and notes by their ids, in that order, without those that there are not', async () => {
      const cards = await catalogue.cards(['yama/0', 'umi/never', 'umi/r#1', 'umi/3']);
      expect(cards).toEqual([CORPUS.sessions.at(-1), CORPUS.eventNotes[0], CORPUS.sessions[3]]);
      expect(await catalogue.cards([])).toEqual([]);
      expect(await catalogue.cards(['__proto__'])).toEqual([]);
    });

    it('gives sessions in outline, with all but what is told of them at length', async () => {
      const wanted = ['yama/0', 'umi/never', 'umi/r#1', 'umi/3'];
      const shortOf = (document: SearchDocument) =>
        isSession(document)
          ? { ...document, abstract: undefined, notes: document.notes.map((note) => ({ ...note, passages: [] })) }
          : document;
      expect((await catalogue.outlines(wanted)).map(shortOf)).toEqual((await catalogue.cards(wanted)).map(shortOf));
      expect(await catalogue.outlines(['__proto__'])).toEqual([]);
    });

    it('tells in brief what is weighed of sessions and notes', async () => {
      const wanted = ['yama/0', 'umi/never', 'umi/r#1', 'umi/3'];
      const byId = new Map((await catalogue.briefs(wanted)).map((brief) => [brief.id, brief]));
      const of = (await catalogue.cards(wanted)).map(briefOf);
      expect(byId.size).toBe(of.length);
      for (const { id, about, ...brief } of of) {
        const { about: told, ...rest } = byId.get(id) ?? {};
        expect(rest).toEqual({ id, ...brief });
        if (typeof told === 'string') expect(told).toBe(about);
        else expect(told?.terms).toBe([...subjectTerms(about, createVocabularyMatcher(CORPUS.vocabulary))].join('\n'));
      }
    });

    it('gives the notes about events', async () => {
      expect((await catalogue.notes(['yama', 'kawa'])).map(({ id }) => id)).toEqual(['yama/r#1']);
    });
  });
}
