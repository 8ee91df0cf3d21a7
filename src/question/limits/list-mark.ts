import type { LimitName } from '../../model/limit.ts';

/** What is said again in brackets: 山口さん (ymotongpoo), 午後 (13時台). */
const SAID_AGAIN: ReadonlySet<LimitName | undefined> = new Set(['speaker', 'company', 'event', 'time']);

/** A mark that joins conditions of a kind: 、 / & 〜. */
export const isListMark = (gap: string, kind: LimitName | undefined): boolean =>
  /^\s*[、,/・&~〜–-]\s*$/.test(gap) || (SAID_AGAIN.has(kind) && /^\s*[(（]\s*$/.test(gap));
