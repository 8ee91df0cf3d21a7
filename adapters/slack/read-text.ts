import { SLACK_LIMITS } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
/** `:bow:`, `:+1::skin-tone-2:`, `:ありがとう:`; what stands in a word (`urn:isbn:1`, `std::vector`) is none. */
const EMOJI = /(?<![\w:])(?::[\p{L}\p{N}_+'-]{1,100}:){1,20}(?![\w:])/gu;
const NUMBER_ALONE = /^[:\d]+$/;

/** What a person wrote, out of what Slack sends of it: links by their address or label, dates as they show, no emoji, nobody's mention. */
export function readWhole(text: string): string {
  return read(text, () => ' ');
}

/** The same at the length that is read of a question; what is beyond it is left out. */
export const readText = (text: string): string => readWhole(text).slice(0, SLACK_LIMITS.question);

/** The same of a command's words, in which `@channel` is what somebody typed, and no event. */
export const readCommandWords = (text: string): string =>
  read(text, (target, label) => (target.startsWith('!') ? ` ${label ?? `@${target.slice(1)}`} ` : ' ')).slice(
    0,
    SLACK_LIMITS.question,
  );

type ReadMention = (target: string, label: string | undefined) => string;

function read(text: string, mention: ReadMention): string {
  return text
    .replace(/<(?:mailto:|tel:)?([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) =>
      wordsOf(target, label, mention),
    )
    .replace(EMOJI, (names) => (NUMBER_ALONE.test(names) && names !== ':100:' ? names : ' '))
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function wordsOf(target: string, label: string | undefined, mention: ReadMention): string {
  // A date is shown to each reader in their own zone; the label says it as it was written.
  if (target.startsWith('!date')) return label ?? ' ';
  if (target.startsWith('@') || target.startsWith('#')) return ' ';
  if (target.startsWith('!')) return mention(target, label);
  // Slack shortens addresses to labels of their own; a talk is found by the whole one.
  return label === undefined || label === '' || isAddress(target, label) ? spaced(target) : label;
}

const isAddress = (target: string, label: string): boolean =>
  /^https?:\/\//i.test(target) &&
  target.replace(/^https?:\/\//i, '').startsWith(label.replace(/^https?:\/\//i, '').replace(/[…/]{1,4}$/, ''));

/** An address ends where it ends: what stands right behind it is no part of it. */
const spaced = (target: string): string => (/^https?:\/\//i.test(target) ? ` ${target} ` : target);
