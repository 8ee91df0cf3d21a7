import { isTimeZone, type Language, withDeadline } from '../../src/index.ts';
import type { SlackCalls } from './slack-calls.ts';
import { SlackError } from './slack-error.ts';

/** What is known of people: by their profile in Slack where it may be read, else by what they write. */
export interface People {
  /** The language somebody usually speaks: by their locale, else that of their last question; undefined where neither is known. */
  usual(person: string): Promise<Language | undefined>;
  /** The same, for where they say nothing: else that of the workspace's last questions, else Japanese, as most reports are. */
  language(person: string): Promise<Language>;
  /** IANA name of their time zone, by their profile; else that of the community. */
  zone(person: string): Promise<string>;
  /** Somebody asked in a language. */
  heard(person: string, language: Language): void;
  /** How Slack shows them; undefined where that may not be read, or not in time. */
  name(person: string): Promise<string | undefined>;
}

/** Profiles rarely change, in milliseconds. */
const REMEMBERED = 60 * 60 * 1_000;
/** An answer in the other language is better than a late one, in milliseconds. */
const MAX_WAIT = 1_000;
const MAX_PEOPLE = 5_000;

interface Profile {
  readonly locale?: unknown;
  readonly tz?: unknown;
  readonly name?: unknown;
  readonly real_name?: unknown;
  readonly profile?: { readonly display_name?: unknown; readonly real_name?: unknown };
}

/** Looks profiles up and remembers them for an hour. Without the scope `users:read` nobody is asked for again for as long. */
export function createPeople(calls: Pick<SlackCalls, 'call'>, timeZone: string, now: () => number = Date.now): People {
  const known = new Map<string, { readonly profile: Promise<Profile | undefined>; readonly until: number }>();
  const heard = createHeard();
  let deniedUntil = Number.NEGATIVE_INFINITY;
  const ask = async (person: string): Promise<Profile | undefined> => {
    try {
      return (await calls.call('users.info', { user: person, include_locale: true }))['user'] as Profile | undefined;
    } catch (error) {
      if (error instanceof SlackError && error.code === 'missing_scope') deniedUntil = now() + REMEMBERED;
      else if (error instanceof SlackError && error.kind !== 'refused') known.delete(person);
      return undefined;
    }
  };
  const profileOf = async (person: string): Promise<Profile | undefined> => {
    if (now() < deniedUntil) return undefined;
    let entry = known.get(person);
    if (!entry || entry.until < now()) {
      entry = { profile: ask(person), until: now() + REMEMBERED };
      known.set(person, entry);
      const [oldest] = known.keys();
      if (known.size > MAX_PEOPLE && oldest !== undefined) known.delete(oldest);
    }
    return withDeadline(entry.profile, MAX_WAIT, undefined);
  };
  const usual = async (person: string): Promise<Language | undefined> => {
    const locale = (await profileOf(person))?.locale;
    if (typeof locale === 'string') return locale.startsWith('ja') ? 'ja' : 'en';
    return heard.of(person);
  };
  return {
    usual,
    language: async (person) => (await usual(person)) ?? heard.ofMost(),
    async zone(person) {
      const own = (await profileOf(person))?.tz;
      return typeof own === 'string' && isTimeZone(own) ? own : timeZone;
    },
    heard: heard.add,
    async name(person) {
      const found = await profileOf(person);
      const names = [found?.profile?.display_name, found?.profile?.real_name, found?.real_name, found?.name];
      return names.find((name): name is string => typeof name === 'string' && name.trim() !== '');
    },
  };
}

/** In which languages people wrote, as long as the process runs. */
function createHeard() {
  const last = new Map<string, Language>();
  return {
    add(person: string, language: Language): void {
      last.delete(person);
      last.set(person, language);
      const [oldest] = last.keys();
      if (last.size > MAX_PEOPLE && oldest !== undefined) last.delete(oldest);
    },
    of: (person: string): Language | undefined => last.get(person),
    ofMost(): Language {
      const all = [...last.values()];
      return all.filter((language) => language === 'en').length * 2 > all.length ? 'en' : 'ja';
    },
  };
}
