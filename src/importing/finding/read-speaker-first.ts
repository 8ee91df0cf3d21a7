import { areNameWords, isNameLike } from './is-name-like.ts';

/** Who spoke, where notes begin with that: 山田さんは…, `Ada Brook keeps a tray next to the server`, `Andres Vik, live.` */
export function readSpeakerFirst(text: string): string | undefined {
  const start = text.slice(0, MAX_CHARACTERS).replace(/^[\s・*-]{1,40}/, '');
  const honoured = HONOURED.exec(start)?.[1];
  if (honoured) return honoured.trim();
  const words = start.split(/\s+/, MAX_WORDS + 1);
  const count = [3, 2, 1].find((many) => isNameBefore(words, many));
  return count === undefined
    ? undefined
    : words
        .slice(0, count)
        .join(' ')
        .replace(/[,.:;]$/, '');
}

const MAX_CHARACTERS = 80;
const MAX_WORDS = 4;

/** The first words are a name where what comes next says so: a comma, a full stop, or that somebody does something. */
function isNameBefore(words: readonly string[], count: number): boolean {
  const [name, next] = [words.slice(0, count).join(' '), words[count]];
  const bare = name.replace(/[,.:;]$/, '');
  if (next === undefined || bare.includes(',')) return false;
  if (count === 1) return /^\p{Lu}\p{Ll}+$/u.test(name) && areNameWords([name]) && SPOKE.test(next);
  if (!isNameLike(bare)) return false;
  return bare !== name || SPOKE.test(next) || DOES.test(next) || (next === 'and' && /^\p{Lu}/u.test(words[count + 1] ?? ''));
}

const HONOURED =
  /^([\p{L}・ ]{2,16})(?:さん|氏|先生)(?:[。、(（は]|の(?:セッション|発表|講演|トーク|話)|による|が(?:話|発表|紹介)|$)/u;
const SPOKE =
  /^(?:talked|talks|spoke|speaks|showed|shows|presented|presents|explained|explains|argued|argues|walked|told|demoed|demonstrated|opened|gave|sprach|zeigte|erzählte|erklärte|présente|explique|montre|habló|explicó|contó|mostró)$/;
/** What people do, in the present or the past. */
const DOES =
  /^(?:\p{Ll}{2,}(?:s|ed)|is|was|has|had|ran|led|built|made|did|kept|put|brought|began|took|went|came|wrote|said|asked|got|found|left|lost|won|sang|drew|knew|ist|war|hat|et|und|y|e)$/u;
