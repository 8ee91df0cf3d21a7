import { type Language, withDeadline } from '../../src/index.ts';
import type { SlackCalls } from './slack-calls.ts';
import { SlackError } from './slack-error.ts';

/** The language somebody is answered in: by their locale in Slack where it may be read, else the one given. */
export type FindLanguage = (person: string, otherwise: Language) => Promise<Language>;

/** People rarely change it, in milliseconds. */
const REMEMBERED = 60 * 60 * 1_000;
/** An answer in the other language is better than a late one, in milliseconds. */
const MAX_WAIT = 1_000;
const MAX_PEOPLE = 5_000;

/** Looks locales up and remembers them for an hour. Without the scope `users:read` nobody is asked for again for as long. */
export function createFindLanguage(calls: Pick<SlackCalls, 'call'>, now: () => number = Date.now): FindLanguage {
  const known = new Map<string, { readonly language: Promise<Language | undefined>; readonly until: number }>();
  let deniedUntil = 0;
  const ask = async (person: string): Promise<Language | undefined> => {
    try {
      const { user } = await calls.call('users.info', { user: person, include_locale: true });
      const locale = (user as { readonly locale?: unknown } | undefined)?.locale;
      return typeof locale === 'string' ? (locale.startsWith('ja') ? 'ja' : 'en') : undefined;
    } catch (error) {
      if (error instanceof SlackError && error.code === 'missing_scope') deniedUntil = now() + REMEMBERED;
      else if (error instanceof SlackError && error.kind !== 'refused') known.delete(person);
      return undefined;
    }
  };
  return async (person, otherwise) => {
    if (now() < deniedUntil) return otherwise;
    let entry = known.get(person);
    if (!entry || entry.until < now()) {
      entry = { language: ask(person), until: now() + REMEMBERED };
      known.set(person, entry);
      const [oldest] = known.keys();
      if (known.size > MAX_PEOPLE && oldest !== undefined) known.delete(oldest);
    }
    const locale = await withDeadline(entry.language, MAX_WAIT, undefined);
    return locale ?? otherwise;
  };
}
