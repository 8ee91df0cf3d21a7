import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Candidate } from './candidate.ts';
import type { Timetable } from './create-timetable.ts';
import { type Evidence, sumEvidence } from './evidence.ts';
import { isNameLike } from './is-name-like.ts';
import { type NamedTitle, nameTitles } from './name-titles.ts';
import type { Outline, Place } from './outline.ts';
import { isSaid, personNear } from './person-near.ts';
import type { Head } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { kindOfLink } from './talk-links.ts';
import { weighTimetable } from './weigh-timetable.ts';
import { ACCEPTED, WEIGHTS as W } from './weights.ts';

/** Talks that running text names: in 『』 or 「」, as a link, after 〜さんによる, or with a title that the timetable knows. */
export function findMentions({ places }: Outline, timetable: Timetable | undefined, page: Evidence): Candidate[] {
  const weighed = places.flatMap((place, at): Mention[] => {
    if (place.block.kind === 'heading' || place.block.kind === 'row' || place.block.kind === 'code') return [];
    return nameTitles(place.block, timetable).map((found) => ({
      found,
      candidate: weighMention(place, at, found, timetable, page),
    }));
  });
  return weighAlike(weighed);
}

interface Mention {
  readonly found: NamedTitle;
  readonly candidate: Candidate;
}

/** Where paragraphs begin with a title in quotes, all that do so are alike. */
function weighAlike(mentions: readonly Mention[]): Candidate[] {
  const begins = ({ found }: Mention): boolean => found.before.trim() === '' && found.quotes !== undefined;
  const sure = mentions.filter((mention) => begins(mention) && sumEvidence(mention.candidate.evidence) > ACCEPTED);
  return mentions.map((mention) => {
    const { found, candidate } = mention;
    const alike = sure.filter((other) => other !== mention && other.found.quotes === found.quotes).length;
    if (alike < MIN_ALIKE || !begins(mention)) return candidate;
    return { ...candidate, evidence: [...candidate.evidence, { why: 'same-shape', weight: W.alikeMention }] };
  });
}

const MIN_ALIKE = 2;

/** Words that say that what was quoted is a talk. */
const TALK_WORDS =
  /(セッション|発表|講演|トーク|登壇|キーノート|基調講演|LT(?![a-z])|プレゼン|\b(?:talks?|sessions?|keynote|presentation|workshop)\b|聴講|拝聴|を(?:聴|聞)(?:き|い|け)|を視聴|題した|題する|という題|題は|演題|タイトル|がテーマ|\b(?:Vortrag|Vorträge|Keynote|conférence|présentation|exposé|charla|ponencia|palestra)\b|발표|세션|강연|演讲|分享|议题)/i;
/** She called it …; a session titled …. */
const TITLED = /\b(?:called|titled|entitled|named|mit dem Titel|intitulée?|titulada)(?: it)?[,:]? ?["“]?$/i;
/** What was heard or seen: まず聞いたのは. */
const HEARD = /(?:聞|聴|見|観)(?:い)?た(?:の|もの|やつ)[はが][^。]{0,120}$/;
/** One after the other: 一本目、 二つ目の 最初は 続いて 次に. */
const IN_ORDER =
  /(?:^|[。\s])(?:(?:\d{1,2}|[一二三四五六七八九十])(?:本|つ|件|人|番|個|コマ)(?:目|め)|(?:ひと|ふた|みっ|よっ|いつ)つ(?:目|め)|一番手|二番手|三番手|トップバッター|最初|はじめ|まず|つぎ|次|続い|つづい|午前|午後|最後|トリ|昼(?:過ぎ|一番)|朝一番)(?:に|は|て|の|、|で)[^。]{0,24}$/;
/** Words after a quotation that say that it is speech, a thought, a term or a thing. */
const SPEECH_WORDS =
  /^\s{0,3}(?:と(?:いう|いった|の)?(?:問い|言葉|考え|思|感じ|言|話(?!で|を|が|に)|ワード|アイデア|テーマ|意見|意識|声|質問|コメント|発言|フレーズ|キーワード|概念|機能|ツール|プロダクト|サービス|製品|本|書籍|記事|観点|視点|点|の?こと|メッセージ|形|方針|状態|名前|単語)|(?:って|っていう)(?:話|感じ|思|言|いう)|と(?:述べ|語|おっしゃ|書|答|訴|強調|なる|する(?!る)))/;
const SPEAKER_BEFORE =
  /(?:さん|氏|様|先生)\s{0,3}(?:[(（]@?\w{1,30}[)）])?(?:による|が(?:発表|登壇|話)[^。]{0,8}|の(?:発表|講演|セッション|トーク|LT|話)?|から(?:は)?|で|は)?[\s、,。:]{0,9}(?:(?:タイトル|題名?|テーマ|演題)は\s{0,3})?$|\bby\s{0,3}$/;
const SPEAKER_AFTER =
  /^,?\s{0,3}(?:by|von|par|por|de)\s{1,3}\p{Lu}|^\s{0,3}[(（]\s{0,3}(?:登壇|発表|講演|speaker|by|von|par|por)\b|^\s{0,3}[(（]\s{0,3}[^（()）]{1,20}(?:さん|氏|様|先生)\s{0,3}[)）]|^\s{0,3}[(（]\s{0,3}@\w{1,30}\s{0,3}[)）]|^[\s、,]{0,9}[\p{L}・ ]{2,16}(?:さん|氏|先生)(?:[。、,(（\s]|の(?:発表|話|講演|セッション|トーク|LT)|による|$)/u;
/** The day in order: first, after lunch, the closing keynote. */
const IN_ENGLISH_ORDER =
  /(?:^|[.!?]\s{1,3})(?:(?:and |but |so )?(?:the |my )?(?:first|second|third|fourth|fifth|next|then|finally|last|lastly|afterwards?|later|up first|up next|before lunch|after |morning|afternoon|day|evening|closing|opening|favou?rite|best|highlight|zuerst|danach|dann|zuletzt|ensuite|enfin|après|luego|después))\b[^.]{0,60}$/i;
const IS_LATIN = /^[^\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]*$/;
/** The writer's own talk. */
const SPOKE_MYSELF = /(?:自分|私|僕|わたし|弊社)[はもがの][^。]{0,16}(?:話し|発表|登壇|LT)[^。]{0,16}[。、]?[^。]{0,8}$/;
/** The sentence goes on with who spoke. */
const HONOURED_NEAR = /^[^。]{0,16}?[\p{L}・ ]{2,16}(?:さん|氏|先生)/u;
/** As far as words say something about a title. */
const NEAR = 20;
/** A name in brackets. */
const NAME_AFTER = /^\s{0,3}[(（]\s{0,3}([^（()）]{3,40}?)\s{0,3}[)）]/;
const PRAISE = /^[^。]{0,30}(?:面白|おもしろ|印象|良かった|よかった|勉強にな|参考にな|刺さ|興味深|学びが)/;
const OTHER_EVENT = /(?:昨年|去年|以前|過去|前回|別の|他の)[^。]{0,16}$/;

function weighMention(place: Place, at: number, found: NamedTitle, timetable: Timetable | undefined, page: Evidence): Candidate {
  const head = headOf(found);
  const known = weighTimetable(timetable, head, found.isLinked ? place.block.links : [], found.before, false);
  const isNamed = !found.session && known.evidence.some(({ why }) => why === 'timetable-title' || why === 'timetable-url');
  const session = found.session ?? (isNamed ? known.session : undefined);
  const around = weighWordsAround(found, place);
  const evidence = [...around, ...weighPlace(found, place), ...ofPage(page, found, around), ...(isNamed ? known.evidence : [])];
  return withoutUndefined({ at, titleAt: at, form: 'mention', head, evidence, isUnsure: known.isUnsure, session });
}

/** A page that tells about an event makes a title in quotes or a link, with its speaker, likelier to be a talk's; alone it says nothing of a quotation. */
function ofPage(page: Evidence, { why, title }: NamedTitle, around: readonly Evidence[]): Evidence[] {
  if (page.weight < 0) return [page];
  const isSetOff = why !== 'title-after-speaker' && !ENDS_AS_SAID.test(title);
  return page.weight > 0 && isSetOff && around.some((one) => one.weight > 0 && one.why !== 'praised') ? [page] : [];
}

/** Speech and thoughts in quotes. */
const ENDS_AS_SAID = /(?:から|ので|けど|です|ます|ました|だった|たい|思う|思った|ない|だよ|よね|気持ち|こと)[!?。]*$/;

/** What is said before and behind a title: who spoke, what it was, whether it was liked. */
function weighWordsAround(found: NamedTitle, { block }: Place): Evidence[] {
  const { before, after, title, why, quotes } = found;
  const near = `${before.slice(-NEAR)} ${after.slice(0, NEAR)}`;
  const isSpoken =
    POSSESSIVE.test(before) ||
    TALKED.test(before) ||
    SPEAKER_BEFORE.test(before) ||
    why === 'title-after-speaker' ||
    SPEAKER_AFTER.test(after) ||
    SPOKE_MYSELF.test(before) ||
    (found.isLinked && HONOURED_NEAR.test(after)) ||
    isNameLike(NAME_AFTER.exec(after)?.[1] ?? '') ||
    (IS_LATIN.test(title) && !isSaid(before) && personNear(before, after) !== undefined);
  const isFirst = before === '' && isSpoken && quotes !== undefined;
  const isTitled = IS_LATIN.test(title) && quotes === '“”' && /^[\p{Lu}\d].*[^.,;!]$/u.test(title);
  const hasSlides = quotes === '“”' && SLIDES_AFTER.test(after) && block.links.some((link) => kindOfLink(link) === 'slides');
  return [
    ...given(why === 'named-as-talk' || TALK_WORDS.test(near) || TITLED.test(before), 'said-to-be-talk', W.saidToBeTalk),
    ...given(HEARD.test(before), 'said-to-be-talk', W.praised),
    ...given(IN_ORDER.test(before) || IN_ENGLISH_ORDER.test(before), 'one-after-the-other', W.praised),
    ...given(isFirst, 'stands-first', W.standsAlone),
    ...given(isTitled, 'title-case', W.likeATitle),
    ...given(PRAISE.test(after), 'praised', W.praised),
    ...given((found.speakers ?? []).length > 0, 'by-speaker', W.byline),
    ...given(hasSlides, 'slides-link', W.slidesLink),
    ...given(isSpoken, 'speaker-before', W.speakerBefore),
    ...given(
      SPEECH_WORDS.test(after) || /[。]/.test(title) || (IS_LATIN.test(title) && isSaid(before)),
      'quoted-speech',
      W.quotedSpeech,
    ),
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

const POSSESSIVE = /\p{Lu}[\p{L}’'-]{1,30}[’']s ["“]?$/u;
const TALKED = /\p{Lu}[\p{L}’'-]{1,30} (?:talk(?:ing|ed)|spoke|speaking|presented|presenting|gave|asked|with)\b[^.]{0,40}$/u;
const SLIDES_AFTER = /^,? ?\(?(?:slides|video|recording|deck|資料|スライド|動画)/i;

function headOf(found: NamedTitle): Head {
  const speaker = nameBefore(found.before);
  return withoutUndefined({
    title: found.title,
    titleWithCode: found.title,
    isCodeMarked: false,
    hasKind: false,
    speakers: speakersOf(found, speaker),
    handles: [],
    isByline: false,
    quotes: found.quotes || undefined,
  });
}

/** Who spoke: read with the title, else before it, else behind it. */
function speakersOf(found: NamedTitle, before: string | undefined): readonly string[] {
  const { speakers, after, title } = found;
  if (speakers && speakers.length > 0) return speakers;
  if (before && before.length >= 2) return [before];
  const named = NAME_AFTER.exec(after)?.[1] ?? '';
  const near = IS_LATIN.test(title) ? personNear(found.before, after) : undefined;
  if (near) return [near];
  const behind = isNameLike(named) ? named : (HONOURED_AFTER.exec(after)?.[1] ?? LATIN_AFTER.exec(after)?.[1]);
  return behind ? [behind.trim()] : [];
}

const HONOURED_AFTER = /^[\s、,(（]{0,9}([\p{L}・ ]{2,16}?)\s{0,3}(?:さん|氏|先生)/u;
const LATIN_AFTER = /^,?\s{0,3}(?:by|von|par|por|de)\s{1,3}(\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{1,30}){1,2})/u;

/** The name at the end of 午後は山田あかりさんによる: what stands behind the last particle. */
function nameBefore(before: string): string | undefined {
  const words = HONOURED_BEFORE.exec(before)?.[1] ?? '';
  const cut = [...words.matchAll(PARTICLE)].at(-1);
  return (cut ? words.slice(cut.index + cut[0].length) : words).replace(/^(?:続く|続いて|次)/, '').trim();
}

const HONOURED_BEFORE =
  /([\p{L}・ ]{2,40})(?:さん|氏|様|先生)\s{0,3}(?:[(（]@?\w{1,30}[)）])?(?:による|が|から|の(?:セッション|発表|講演|トーク|LT|話)?)?(?:では|は)?[、。]?\s{0,3}$/u;
/** A name goes on in kanji, katakana or Latin letters behind it; に and は stand in names, too. */
const PARTICLE = /(?:から|は|が|で|に|の|と|も|、)(?=[\p{Script=Han}\p{Script=Katakana}A-Z])/gu;
