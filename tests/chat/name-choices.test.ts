import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNameChoices, type NameChoices } from '../../src/chat/name-choices.ts';
import type { Event, Session } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let bundled: Awaited<ReturnType<typeof openBundled>>;
const LIMITS = { options: 25, optionLabel: 100 };
let choices: NameChoices;

beforeAll(async () => {
  bundled = await openBundled(() => new Date('2026-01-10T00:00:00Z'));
  choices = createNameChoices(bundled.kikigaki, LIMITS);
});

const sessions = (typed: string): readonly string[] => choices.sessions(typed).map(({ value }) => value);
const events = (typed: string): readonly string[] => choices.events(typed).map(({ value }) => value);
const CILIUM = 'cndw2024/2422';

describe('events', () => {
  it('are the newest first where nothing was typed', () => {
    expect(events('').slice(0, 3)).toEqual(['cnk', 'cndw2025', 'cnds2025']);
    expect(events('')).toHaveLength(18);
    expect(choices.events('', 3)).toHaveLength(3);
  });

  it.each([
    ['cndt2022', 'an id'],
    ['CNDT2022', 'a hashtag'],
    ['ｃｎｄｔ２０２２', 'wide letters'],
    ['クラネデ東京2022', 'another name'],
    ['tokyo 2022', 'words of the name'],
    ['2022 Tokyo', 'words in any order'],
    ['#CNDT2022', 'a hashtag with its mark'],
    ['とうきょう 2022', 'a place in hiragana'],
    ['トウキョウ 2022', 'a place in katakana'],
    ['くらねで東京2022', 'a short name glued to place and year, in another script'],
    ['東京の2022', 'a place and a year with a particle between them'],
  ])('are found by %s: %s', (typed) => {
    expect(events(typed)).toEqual(['cndt2022']);
  });

  it('are what was sent: an id, or the label that was shown', () => {
    expect(choices.eventNamed('cndt2022')?.id).toBe('cndt2022');
    expect(choices.eventNamed(' CLOUDNATIVE days Tokyo 2022 ')?.id).toBe('cndt2022');
    expect(choices.eventNamed('something else')).toBeUndefined();
  });
});

describe('sessions', () => {
  it('are those most is told about where nothing was typed', () => {
    const [first, second] = sessions('').map(
      (id) => bundled.kikigaki.show(id).session.notes.flatMap(({ passages }) => passages).length,
    );
    expect(first).toBeGreaterThanOrEqual(second ?? 0);
    expect(second).toBeGreaterThan(5);
  });

  it.each(['cilium', 'CILIUM', 'Ciliu', 'シリウム', 'しりうむ', 'ｼﾘｳﾑ', '大規模環境', 'サイボウズ cilium', 'tkna', CILIUM])(
    'are found by title, sound, company, speaker or id: %s',
    (typed) => {
      expect(sessions(typed)).toContain(CILIUM);
    },
  );

  it('are found by the Latin letters that become katakana', () => {
    const titles = choices.sessions('obuza').map(({ label }) => label);
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.filter((title) => /オブザーバ|observab/i.test(title)).length).toBe(titles.length);
  });

  it('are found while the input method still shows a letter', () => {
    expect(choices.sessions('オブz').map(({ label }) => label)).toEqual(choices.sessions('オブ').map(({ label }) => label));
  });

  it('come with those first whose title begins with what was typed, then a word of it', () => {
    const titles = choices.sessions('kubernetes', { limit: 100 }).map(({ label }) => label);
    const begins = titles.map((title) => /^kubernetes/i.test(title));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  it('are of the event that is given, by id or label', () => {
    for (const event of ['cndt2021', 'CloudNative Days Tokyo 2021']) {
      const found = choices.sessions('kubernetes', { event }).map(({ value }) => value);
      expect(found.length).toBeGreaterThan(5);
      expect(found.filter((id) => !id.startsWith('cndt2021/'))).toEqual([]);
    }
  });

  it('have labels that lead back to them and say of which event they are', () => {
    const [choice] = choices.sessions('Self-Hosted Runners');
    expect(choice?.label).toMatch(/ · CNDT2022$/);
    expect(choices.sessionNamed(choice?.label ?? '')?.id).toBe('cndt2022/1553');
    expect(choices.sessionNamed('cndt2022/1553')?.id).toBe('cndt2022/1553');
  });
});

describe('whatever is typed', () => {
  it('gives as many choices as there may be, each with a short label', () => {
    const words = fc.constantFrom(
      ...['k', 'くば', 'オブ', '障害', ' ', '\n', '😀', '\ud83d', '(', '.*', '\\', '$&', '\0', 'か\u3099', 'ｶﾞ'],
    );
    const anything = fc.oneof(
      fc.array(words, { maxLength: 20 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 100 }), (typed, limit) => {
        for (const found of [choices.events(typed, limit), choices.sessions(typed, { limit })]) {
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
          for (const { label } of found) expect(label.length).toBeLessThanOrEqual(100);
        }
        choices.sessions('', { event: typed });
        choices.sessionNamed(typed);
      }),
    );
  });
});

describe('data that were read again', () => {
  const event: Event = { id: 'e1', name: 'One', aliases: [], hashtags: [], dates: ['2024-01-01'], places: [] };
  const session = (id: string, title: string): Session => ({
    id,
    event: 'e1',
    title,
    otherTitles: [],
    speakers: [],
    links: {},
    topics: [],
    notes: [],
  });

  it('are what is looked in from then on', () => {
    let known: readonly Session[] = [session('e1/1', 'Old talk')];
    const live = createNameChoices({ events: () => [{ event, sessionCount: known.length }], sessions: () => known }, LIMITS);
    expect(live.sessions('talk').map(({ label }) => label)).toEqual(['Old talk · One']);
    known = [session('e1/1', 'New talk'), session('e1/2', 'Another talk')];
    expect(live.sessions('talk').map(({ label }) => label)).toEqual(['New talk · One', 'Another talk · One']);
    expect(live.sessionNamed('Old talk · One')).toBeUndefined();
  });
});
