import { withoutUndefined } from '../../model/without-undefined.ts';
import { areNameWords, isNameLike } from './is-name-like.ts';
import { type Head, readHead } from './read-head.ts';

/** Bold words that begin a paragraph may be a talk's title, with its speaker behind a dash: `**Wine is a database** — Celia Font. Write once.` */
export function readLead(lead: string, text: string): Head {
  const { handles, time } = readHead(text.slice(0, MAX_LINE));
  const head = { ...readHead(lead.replace(/[\s:：。.]{1,40}$/, '')), handles, ...withoutUndefined({ time: time || undefined }) };
  const rest = text.slice(text.indexOf(lead) + lead.length).replace(/^[\s:：。.]{0,9}(?:[—–―-]|by\s)?\s{0,3}[(（]?/, '');
  if (head.speakers.length > 0) return head;
  const speaker = JAPANESE_NAME.exec(rest)?.[1] ?? latinName(rest);
  return speaker ? { ...head, speakers: [speaker.trim()], isByline: true } : head;
}

const JAPANESE_NAME = /^[(（]?([\p{L}・ ]{2,16})(?:さん|氏|先生)/u;

/** Capitalised words at the beginning, as far as they could be a name. */
function latinName(text: string): string | undefined {
  const words = text.slice(0, MAX_NAME).split(/\s+/);
  for (let count = Math.min(MAX_WORDS, words.length); count >= 2; count--) {
    if (words.slice(0, count - 1).some((word) => ENDS_NAME.test(word))) continue;
    const name = words.slice(0, count).map((word) => word.replace(/[,.;:)）]{1,40}$/, ''));
    if (isNameLike(name.join(' ')) && areNameWords(name)) return name.join(' ');
  }
  return undefined;
}

/** A stop behind a word ends the name, but for initials. */
const ENDS_NAME = /\p{L}{2}[,.;:)）]$/u;
const MAX_NAME = 60;
const MAX_LINE = 140;
const MAX_WORDS = 3;
