import { foldWidth } from '../../language/normalize-text.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import type { Outline, Place } from './outline.ts';
import type { Head } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { kindOfLink } from './talk-links.ts';
import { weighTimetable } from './weigh-timetable.ts';
import { WEIGHTS as W } from './weights.ts';

/** Talks that running text names: in 『』 or 「」, as a link, after 〜さんによる, or with a title that the timetable knows. */
export function findMentions({ places }: Outline, timetable: Timetable | undefined): Candidate[] {
  return places.flatMap((place, at): Candidate[] => {
    if (place.block.kind === 'heading' || place.block.kind === 'row' || place.block.kind === 'code') return [];
    return titlesIn(place, timetable).flatMap((found) => weighMention(place, at, found, timetable));
  });
}

interface NamedTitle {
  readonly title: string;
  readonly quotes?: string;
  /** The words around it. */
  readonly before: string;
  readonly after: string;
  readonly isLinked: boolean;
  readonly why: string;
}

const QUOTED = /([『「“])([^『』「」“”]{4,120}(?:[『「][^』」]{1,30}[』」][^『』「」]{0,60})?)([』」”])/g;
const AFTER_SPEAKER =
  /(?:さん|氏|様)(?:による|の)([^「『、。]{8,90}?)(?:です|でした|というセッション|という発表|という講演|のセッション|の発表|の講演|を(?:聴|聞|見|視聴|拝聴)|が(?:印象|面白|良|よ)|では|については?|。)/g;
const ENGLISH =
  /\b(?:talk|session|keynote|presentation)s? (?:called|titled|entitled|on|about|named)? ?[,:]? ?["“]([^"”]{6,120})["”]|["“]([^"”]{6,120})["”],? (?:a (?:talk|session|keynote) )?by\s/g;
/** Enough of the words around a title to see what is said about it. */
const CONTEXT = 40;

function titlesIn({ block }: Place, timetable: Timetable | undefined): NamedTitle[] {
  const text = foldWidth(block.text).replace(/\s+/g, ' ');
  const around = (start: number, end: number) => ({
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  });
  const isLinked = (title: string): boolean =>
    block.links.some((link) => kindOfLink(link) !== 'other' && foldWidth(link.text).includes(title));
  const found: NamedTitle[] = [];
  const add = (title: string, start: number, length: number, why: string, quotes?: string): void => {
    const trimmed = title.trim();
    if (found.some((other) => other.title.includes(trimmed) || trimmed.includes(other.title))) return;
    found.push({ title: trimmed, ...around(start, start + length), isLinked: isLinked(trimmed), why, ...(quotes && { quotes }) });
  };
  for (const match of text.matchAll(QUOTED))
    add(match[2] ?? '', match.index, match[0].length, 'quoted-title', `${match[1]}${match[3]}`);
  for (const match of text.matchAll(ENGLISH))
    add(match[1] ?? match[2] ?? '', match.index, match[0].length, 'named-as-talk', '“”');
  for (const match of text.matchAll(AFTER_SPEAKER)) add(match[1] ?? '', match.index, match[0].length, 'title-after-speaker');
  for (const link of block.links) {
    const title = foldWidth(link.text);
    const start = text.indexOf(title);
    if (kindOfLink(link) === 'talk' && title.length >= 6 && !title.startsWith('http') && start >= 0)
      add(title, start, title.length, 'talk-link');
  }
  for (const session of timetable?.inText(text) ?? []) add(session.title, 0, text.length, 'timetable-title');
  return found;
}

/** Words that say that what was quoted is a talk. */
const TALK_WORDS =
  /(セッション|発表|講演|トーク|登壇|キーノート|基調講演|LT(?![a-z])|プレゼン|\btalks?\b|\bsessions?\b|\bkeynote\b|\bpresentation\b|聴講|拝聴|を(?:聴|聞)(?:き|い|け)|を視聴|題した|題する|タイトル)/i;
/** Words after a quotation that say that it is speech, a thought, a term or a thing. */
const SPEECH_WORDS =
  /^\s*(?:と(?:いう|いった|の)?(?:問い|言葉|考え|思|感じ|言|話(?!で|を|が|に)|ワード|アイデア|テーマ|意見|意識|声|質問|コメント|発言|フレーズ|キーワード|概念|機能|ツール|プロダクト|サービス|製品|本|書籍|記事|観点|視点|点|の?こと|メッセージ|形|方針|状態|名前|単語)|(?:って|っていう)(?:話|感じ|思|言|いう)|と(?:述べ|語|おっしゃ|書|答|訴|強調|なる|する(?!る)))/;
const SPEAKER_BEFORE = /(?:さん|氏|様|先生)(?:による|の|が(?:発表|登壇|話)[^。]{0,8})?[\s、,]*$|\bby\s*$/;
const SPEAKER_AFTER = /^,?\s*by\s+[A-Z]|^\s*[(（]\s*(?:登壇|発表|講演|speaker|by|[^（()）]{1,20}(?:さん|氏|様)\s*[)）])/i;
const PRAISE = /^[^。]{0,30}(?:面白|おもしろ|印象|良かった|よかった|勉強にな|参考にな|刺さ|興味深|学びが)/;
const OTHER_EVENT = /(?:昨年|去年|以前|過去|前回|別の|他の)[^。]{0,16}$/;

function weighMention(place: Place, at: number, found: NamedTitle, timetable: Timetable | undefined): Candidate[] {
  const evidence: Evidence[] = [{ why: found.why, weight: W.startMention }];
  const add = (why: string, weight: number): number => evidence.push({ why, weight });
  const wording = scoreTitleWording(found.title);
  if (Math.abs(wording) >= 0.3) add(wording > 0 ? 'title-wording' : 'note-wording', (wording * W.wording) / 2);
  if (found.quotes === '『』') add('quoted-title', W.titleQuotes / 2);
  if (found.why === 'named-as-talk' || TALK_WORDS.test(`${found.before.slice(-14)} ${found.after.slice(0, 18)}`))
    add('said-to-be-talk', W.saidToBeTalk);
  const speaker = SPEAKER_BEFORE.test(found.before) || found.why === 'title-after-speaker' || SPEAKER_AFTER.test(found.after);
  if (PRAISE.test(found.after)) add('praised', W.praised);
  if (speaker) add('speaker-before', W.speakerBefore);
  if (SPEECH_WORDS.test(found.after) || /[。]/.test(found.title)) add('quoted-speech', W.quotedSpeech);
  if (found.isLinked || found.why === 'talk-link') add('talk-link', W.talkLink);
  if (OTHER_EVENT.test(found.before)) add('other-event', W.quotedSpeech);
  const region = place.region === 'sessions' || place.region === 'own-talks' || place.region === 'keynotes';
  if (region) add('under-sessions', W.underDay);
  if (/^(まとめ|closing)$/.test(place.region ?? '') || place.region === 'next-event') add('under-closing', W.underVenue);
  const head = headOf(found);
  const known = weighTimetable(timetable, head, found.isLinked ? place.block.links : [], found.before, false);
  const isNamed = known.evidence.some(({ why }) => why === 'timetable-title' || why === 'timetable-url');
  evidence.push(...(isNamed ? known.evidence : []));
  return [
    {
      at,
      titleAt: at,
      form: 'mention',
      head,
      evidence,
      isUnsure: known.isUnsure,
      ...(isNamed && known.session && { session: known.session }),
    },
  ];
}

function headOf(found: NamedTitle): Head {
  const name = /([\p{L}・][\p{L}・ .]{1,28}?)\s*(?:さん|氏|様)(?:による|の)?\s*$/u.exec(found.before)?.[1];
  const speaker = name
    ?.split(/(?:は|が|、|で|から|に|の(?=\S+$))/)
    .at(-1)
    ?.trim();
  return {
    title: found.title,
    titleWithCode: found.title,
    isCodeMarked: false,
    hasKind: false,
    speakers: speaker && speaker.length >= 2 ? [speaker] : [],
    handles: [],
    isByline: false,
    ...(found.quotes && { quotes: found.quotes }),
  };
}
