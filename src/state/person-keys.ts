import type { Thread, Workspace } from '../model/place.ts';
import type { Keyring } from './keyring.ts';

/** What stands for a thread in rows: threads and direct channels have the ids of people in their names. */
export const threadKey = (keyring: Keyring, { platform, workspace, channel, thread }: Thread): string =>
  keyring.pseudonym(platform, ['thread', workspace, channel, thread]);

/** What stands for an event of a platform, whose name may say who did what. */
export const eventKey = (keyring: Keyring, { platform, workspace, event }: Workspace & { readonly event: string }): string =>
  keyring.pseudonym(platform, ['event', workspace, event]);

/** What stands for who judged an answer; `digest` differs by answer already, so that nobody's judgements are linked. */
export const voterKey = (keyring: Keyring, platform: string, digest: string): string =>
  keyring.pseudonym(platform, ['voter', digest]);
