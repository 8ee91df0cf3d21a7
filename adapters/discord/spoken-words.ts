/** People, roles, channels, commands, emoji and times: for machines to read, no words. */
const TAGS = /<(?:@[!&]?|#|a?:\w{1,40}:|\/[^:<>]{1,100}:|t:)-?\d{1,25}(?::\w)?>/g;
/** A link with a label, which is what the person says. */
const LABELLED = /\[([^[\]\n]{1,300})\]\(<?https?:\/\/[!-~]{1,2000}/gi;
/** Only letters of an address: Japanese goes on right behind it. */
const ADDRESS = /<?https?:\/\/[!#-&*-;=?-~]{1,2000}>?/gi;
const EVERYBODY = /@(?:everyone|here)\b/gi;

/** A text without what names people and places for machines. */
export const withoutTags = (text: string): string => text.replace(TAGS, ' ').trim();

/** What a text says in words: without tags, without addresses. */
export const spokenWords = (text: string): string =>
  withoutTags(text)
    .replace(LABELLED, '$1 ')
    .replace(ADDRESS, ' ')
    .replace(EVERYBODY, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
