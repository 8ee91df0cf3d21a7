import type { WordTable } from '../word-index.ts';
import { crossed } from './crossed.ts';

const SPOKE =
  '話をし 登壇をし 発表をし トークをし トークし 講演をし お話をし お話し 講義し 登壇し 登壇され 発表し 発表され 話し 話され 喋っ しゃべっ 講演し 講演され プレゼンし 担当し 担当され 語っ 語られ やっ 出 ご登壇され お話しされ ご発表され 壇上に立っ';
const ASPECT = 'た て てた てる ていた ている てい てらした ておられた てくれた ていらっしゃる ていらした られた ておられる';
const PEOPLE = '人 ひと 方 かた 者 人物 人達 人たち の人 方々 speaker 人の名前 方の名前';
const GAVE = 'presented given delivered held done hosted led spoken made run prepared put_together';

/**
 * Who gave a talk, in the words of giving one: しゃべってるひと, "presented by". `presents` are verbs of giving talks;
 * 登壇したのは asks for the speaker as well.
 */
export const TURNS_SPEAKING: WordTable = {
  'asked:speaker': `${crossed(SPOKE, ASPECT, PEOPLE)} ${crossed(GAVE, '_by')} ${crossed('誰の だれの どなたの どちら様の 誰さんの', '発表 話 トーク セッション 登壇 講演 やつ talk session プレゼン')} ${crossed('誰が だれが どなたが', 'やっ 話し しゃべっ 喋っ 登壇し 発表し 講演し present', '- た たの てる てるの ている')} behind_it behind_that behind_this ${crossed('どんな どういう どういった 何者', '人 ひと 方 かた 人物')} ${crossed('発表 トーク セッション 話 講演 talk', 'の', '人 ひと 方')} who's_behind who_is_behind who_was_behind speaker's_name speakers_name their_name person_behind names_of_the_speakers speaker_info`,
  'asked:slides':
    'file files document documents presentation_file pptx ppt powerpoint handout deck_link 資料リンク 資料url 資料のurl スライドurl スライドリンク ファイル スライドファイル 登壇スライド pdf 配布資料 資料のありか',
  'asked:video':
    'recording_link video_link movie clip footage vod youtube_link 動画リンク 動画url 録画リンク アーカイブリンク アーカイブ動画 映像 ムービー 見逃し watched watched_online watching rewatch re-watch watch_again rewatching record recorded recorded_it filmed taped on_youtube on_video',
  presents: crossed(SPOKE, ASPECT),
};
