import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import type { Evidence } from './evidence.ts';
import { type NamedTitle, nameTitles } from './name-titles.ts';
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
    return nameTitles(place.block, timetable).flatMap((found) => weighMention(place, at, found, timetable));
  });
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
  const head = headOf(found);
  const known = weighTimetable(timetable, head, found.isLinked ? place.block.links : [], found.before, false);
  const isNamed = !found.session && known.evidence.some(({ why }) => why === 'timetable-title' || why === 'timetable-url');
  const session = found.session ?? (isNamed ? known.session : undefined);
  const evidence = [...weighWordsAround(found, place), ...weighPlace(found, place), ...(isNamed ? known.evidence : [])];
  return [withoutUndefined({ at, titleAt: at, form: 'mention', head, evidence, isUnsure: known.isUnsure, session })];
}

/** What is said before and behind a title: who spoke, what it was, whether it was liked. */
function weighWordsAround(found: NamedTitle, { block }: Place): Evidence[] {
  const { before, after, title, why, quotes } = found;
  const near = `${before.slice(-14)} ${after.slice(0, 18)}`;
  const isSpoken =
    POSSESSIVE.test(before) ||
    TALKED.test(before) ||
    SPEAKER_BEFORE.test(before) ||
    why === 'title-after-speaker' ||
    SPEAKER_AFTER.test(after);
  const hasSlides = quotes === '“”' && SLIDES_AFTER.test(after) && block.links.some((link) => kindOfLink(link) === 'slides');
  return [
    ...given(why === 'named-as-talk' || TALK_WORDS.test(near), 'said-to-be-talk', W.saidToBeTalk),
    ...given(PRAISE.test(after), 'praised', W.praised),
    ...given((found.speakers ?? []).length > 0, 'by-speaker', W.byline),
    ...given(hasSlides, 'slides-link', W.slidesLink),
    ...given(isSpoken, 'speaker-before', W.speakerBefore),
    ...given(SPEECH_WORDS.test(after) || /[。]/.test(title), 'quoted-speech', W.quotedSpeech),
    ...given(OTHER_EVENT.test(before), 'other-event', W.quotedSpeech),
  ];
}

/** What a title's own words, its marks and its place in the report say. */
function weighPlace({ title, quotes, why, isLinked }: NamedTitle, { region }: Place): Evidence[] {
  const wording = scoreTitleWording(title);
  const isAmongTalks = region === 'sessions' || region === 'own-talks' || region === 'keynotes';
  const isLinkedTalk = (isLinked && why !== 'linked-title') || why === 'talk-link';
  return [
    { why, weight: W.startMention },
    ...given(Math.abs(wording) >= 0.3, wording > 0 ? 'title-wording' : 'note-wording', (wording * W.wording) / 2),
    ...given(quotes === '『』', 'quoted-title', W.titleQuotes / 2),
    ...given(why === 'timetable-speaker', 'timetable-speaker', W.timetableUrl),
    ...given(why === 'linked-title', 'talk-link', W.saidToBeTalk),
    ...given(isLinkedTalk, 'talk-link', W.talkLink),
    ...given(isAmongTalks, 'under-sessions', W.underDay),
    ...given(region === 'closing' || region === 'next-event', 'under-closing', W.underVenue),
  ];
}

const given = (isSo: boolean, why: string, weight: number): Evidence[] => (isSo ? [{ why, weight }] : []);

const POSSESSIVE = /\p{Lu}[\p{L}’'-]+[’']s ["“]?$/u;
const TALKED = /\p{Lu}[\p{L}’'-]+ (?:talk(?:ing|ed)|spoke|speaking|presented|presenting|gave|asked|with)\b[^.]{0,40}$/u;
const SLIDES_AFTER = /^,? ?\(?(?:slides|video|recording|deck|資料|スライド|動画)/i;

function headOf(found: NamedTitle): Head {
  const name = /([\p{L}・][\p{L}・ .]{1,28}?)\s*(?:さん|氏|様)(?:による|の)?\s*$/u.exec(found.before)?.[1];
  const speaker = name
    ?.split(/(?:は|が|、|で|から|に|の(?=\S+$))/)
    .at(-1)
    ?.trim();
  return withoutUndefined({
    title: found.title,
    titleWithCode: found.title,
    isCodeMarked: false,
    hasKind: false,
    speakers: found.speakers ?? (speaker && speaker.length >= 2 ? [speaker] : []),
    handles: [],
    isByline: false,
    quotes: found.quotes || undefined,
  });
}
