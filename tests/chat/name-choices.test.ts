import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNameChoices } from '../../src/chat/name-choices.ts';
import type { Event, NameChoices, Session } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let bundled: Awaited<ReturnType<typeof openBundled>>;
const LIMITS = { options: 25, optionLabel: 100 };
let choices: NameChoices;

beforeAll(async () => {
  bundled = await openBundled(() => new Date('2026-01-10T00:00:00Z'));
  choices = createNameChoices(bundled.kikigaki.programme, LIMITS);
});

const sessions = async (typed: string): Promise<readonly string[]> => (await choices.sessions(typed)).map(({ value }) => value);
const events = async (typed: string): Promise<readonly string[]> => (await choices.events(typed)).map(({ value }) => value);
const CILIUM = 'cndw2024/2422';

describe('events', () => {
  it('are the newest first where nothing was typed', async () => {
    expect((await events('')).slice(0, 3)).toEqual(['cnk', 'cndw2025', 'cnds2025']);
    expect(await events('')).toHaveLength(18);
    expect(await choices.events('', 3)).toHaveLength(3);
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
  ])('are found by %s: %s', async (typed) => {
    expect(await events(typed)).toEqual(['cndt2022']);
  });

  it('are what was sent: an id, or the label that was shown', async () => {
    expect((await choices.eventNamed('cndt2022'))?.id).toBe('cndt2022');
    expect((await choices.eventNamed(' CLOUDNATIVE days Tokyo 2022 '))?.id).toBe('cndt2022');
    expect(await choices.eventNamed('something else')).toBeUndefined();
  });
});

describe('sessions', () => {
  it('are those most is told about where nothing was typed', async () => {
    const shown = await Promise.all((await sessions('')).map((id) => bundled.kikigaki.programme.show(id)));
    const [first, second] = shown.map(({ session }) => session.notes.flatMap(({ passages }) => passages).length);
    expect(first).toBeGreaterThanOrEqual(second ?? 0);
    expect(second).toBeGreaterThan(5);
  });

  it.each(['cilium', 'CILIUM', 'Ciliu', 'シリウム', 'しりうむ', 'ｼﾘｳﾑ', '大規模環境', 'サイボウズ cilium', 'tkna', CILIUM])(
    'are found by title, sound, company, speaker or id: %s',
    async (typed) => {
      expect(await sessions(typed)).toContain(CILIUM);
    },
  );

  it('are found by the Latin letters that become katakana', async () => {
    const titles = (await choices.sessions('obuza')).map(({ label }) => label);
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.filter((title) => /オブザーバ|observab/i.test(title)).length).toBe(titles.length);
  });

  it('are found while the input method still shows a letter', async () => {
    expect(await choices.sessions('オブz')).toEqual(await choices.sessions('オブ'));
  });

  it('come with those first whose title begins with what was typed, then a word of it', async () => {
    const titles = (await choices.sessions('kubernetes', { limit: 100 })).map(({ label }) => label);
    const begins = titles.map((title) => /^kubernetes/i.test(title));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  it('are of the event that is given, by id or label', async () => {
    for (const event of ['cndt2021', 'CloudNative Days Tokyo 2021']) {
      const found = (await choices.sessions('kubernetes', { event })).map(({ value }) => value);
      expect(found.length).toBeGreaterThan(5);
      expect(found.filter((id) => !id.startsWith('cndt2021/'))).toEqual([]);
    }
  });

  it('have labels that lead back to them and say of which event they are', async () => {
    const [choice] = await choices.sessions('Self-Hosted Runners');
    expect(choice?.label).toMatch(/ · CNDT2022$/);
    expect((await choices.sessionNamed(choice?.label ?? ''))?.id).toBe('cndt2022/1553');
    expect((await choices.sessionNamed('cndt2022/1553'))?.id).toBe('cndt2022/1553');
  });
});

describe('whatever is typed', () => {
  it('gives as many choices as there may be, each with a short label', async () => {
    const words = fc.constantFrom(
      ...['k', 'くば', 'オブ', '障害', ' ', '\n', '😀', '\ud83d', '(', '.*', '\\', '$&', '\0', 'か\u3099', 'ｶﾞ'],
    );
    const anything = fc.oneof(
      fc.array(words, { maxLength: 20 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 100 }), async (typed, limit) => {
        for (const found of [await choices.events(typed, limit), await choices.sessions(typed, { limit })]) {
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
          for (const { label } of found) expect(label.length).toBeLessThanOrEqual(100);
        }
        await choices.sessions('', { event: typed });
        await choices.sessionNamed(typed);
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

  it('are what is looked in from then on', async () => {
    const programmeOf = (...talks: readonly Session[]) => ({ known: [{ event, sessionCount: talks.length }], talks });
    let now = programmeOf(session('e1/1', 'Old talk'));
    const programme = {
      events: async () => now.known,
      sessions: async () => ({ sessions: now.talks, total: now.talks.length }),
    };
    const live = createNameChoices(programme, LIMITS);
    const labels = async (): Promise<readonly string[]> => (await live.sessions('talk')).map(({ label }) => label);
    expect(await labels()).toEqual(['Old talk · One']);
    now = programmeOf(session('e1/1', 'New talk'), session('e1/2', 'Another talk'));
    expect(await labels()).toEqual(['New talk · One', 'Another talk · One']);
    expect(await live.sessionNamed('Old talk · One')).toBeUndefined();
  });

  it('are looked in again once they could be read', async () => {
    const known = [{ event, sessionCount: 1 }];
    let isAway = true;
    const sessions = async () => {
      if (isAway) throw new Error('away');
      return { sessions: [session('e1/1', 'A talk')], total: 1 };
    };
    const live = createNameChoices({ events: async () => known, sessions }, LIMITS);
    await expect(live.events('')).rejects.toThrow('away');
    isAway = false;
    expect((await live.events('')).map(({ label }) => label)).toEqual(['One']);
  });
});
