import type { SettingsWords } from '../../src/index.ts';
import { DIGEST_FIELDS } from './names.ts';
import type { ModalValues } from './payloads.ts';

/** What was filled in, in the words that settings are written in. */
export function readDigestForm(values: ModalValues): SettingsWords {
  const of = (name: string) => values[name]?.[name];
  const all = (name: string): readonly string[] => (of(name)?.selected_options ?? []).map(({ value }) => value);
  const one = (name: string): string => of(name)?.selected_option?.value ?? '';
  const rest = all(DIGEST_FIELDS.rest);
  return {
    events: all(DIGEST_FIELDS.events).join(',') || 'all',
    at: of(DIGEST_FIELDS.at)?.selected_time ?? '',
    days: all(DIGEST_FIELDS.days).join(','),
    zone: one(DIGEST_FIELDS.zone),
    format: one(DIGEST_FIELDS.format),
    lang: one(DIGEST_FIELDS.language),
    topic: of(DIGEST_FIELDS.topic)?.value?.trim() || 'none',
    quiet: rest.includes('quiet') ? 'skip' : 'pick',
    holidays: rest.includes('holidays') ? 'skip' : 'post',
  };
}
