import type { ImportedSpeaker } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { companyOfTagline } from './company-of-tagline.ts';
import { readSpeakerName } from './read-speaker-name.ts';

export interface SpeakerParts {
  readonly name: string | undefined;
  /** The same name in another script. */
  readonly other?: string | undefined;
  readonly company?: string | undefined;
  /** What they do, and where perhaps. */
  readonly tagline?: string | undefined;
  /** Account names or addresses of accounts. */
  readonly accounts?: readonly (string | undefined)[];
}

const NO_NAMES = new Set(['tba', 'tbd', 'tbc', 'todo', 'n/a', 'na', '-', '.', '未定', '調整中']);

/** A speaker by what a timetable says of them; none where it says no name. */
export function makeSpeaker({ name, other, company, tagline, accounts = [] }: SpeakerParts): readonly ImportedSpeaker[] {
  if (!name || NO_NAMES.has(name.toLowerCase())) return [];
  const work = company ?? companyOfTagline(tagline);
  return [
    {
      ...readSpeakerName(name, other),
      ...withoutUndefined({ company: work }),
      handles: [...new Set(accounts.flatMap((account) => handleOf(account)))],
    },
  ];
}

/** `@kelp`, `kelp`, `https://twitter.com/kelp/`: kelp. */
export function handleOf(account: string | undefined): readonly string[] {
  const path = (account ?? '').split(/[?#]/)[0] ?? '';
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const handle = last.replace(/^@/, '');
  return /^[\w-]{2,40}$/.test(handle) ? [handle] : [];
}
