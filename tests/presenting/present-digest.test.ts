import { describe, expect, it } from 'vitest';
import { previewDigest } from '../../src/digest/preview-digest.ts';
import { messagesIn } from '../../src/messages/messages.ts';
import type { Session } from '../../src/model/session.ts';
import { presentDigest } from '../../src/presenting/present-digest.ts';
import { smallCorpus, withNote } from '../digest/small-corpus.ts';

const LONG = '株式会社うみかぜクラウドインフラストラクチャー開発本部プラットフォーム技術統括部第二グループ基盤開発第三チーム';
const UNKNOWN = { otherNames: [], handles: [] };
const limits = { text: 4_000, options: 25 } as never;

function digestOf(more: Partial<Session>) {
  const small = smallCorpus([{ id: 'umi', dates: ['2024-08-03'], perDay: 2 }]);
  const told = withNote(small, 'umi/a', small.sessions[0]?.id ?? '');
  const corpus = { ...told, sessions: told.sessions.map((session) => ({ ...session, ...more })) };
  const digest = previewDigest(corpus, { date: '2024-08-03', event: 'umi' });
  if (!digest) throw new Error('no digest');
  const { parts } = presentDigest(digest, { settings: { format: 'full', language: 'ja' }, platform: { limits } });
  const [card] = parts.filter((part) => part.kind === 'card');
  const [list] = parts.filter((part) => part.kind === 'list');
  return { card, item: list?.items[0] };
}

describe('a session in a digest', () => {
  it('says what its title leads to, in both its forms', () => {
    const links = { slides: 'https://slides.example/1', video: 'https://video.example/1' };
    const { card, item } = digestOf({ links });
    for (const shown of [card, item]) expect(shown).toMatchObject({ url: links.slides, urlLabel: '資料' });
    expect(card?.links).toEqual([{ label: '動画', url: links.video }]);
  });

  it('names a company whole or not at all', () => {
    const { and } = messagesIn('ja');
    const [name, other] = ['海野 なぎさ', '灘 みなと'];
    const { card, item } = digestOf({
      speakers: [
        { name, company: LONG, ...UNKNOWN },
        { name: other, ...UNKNOWN },
      ],
    });
    expect(card?.facts).toEqual([`${name}${and}${other}`]);
    expect(item?.facts.endsWith(`${name}${and}${other}`)).toBe(true);
    expect(digestOf({ speakers: [{ name, company: '海風', ...UNKNOWN }] }).card?.facts).toEqual([`${name}（海風）`]);
  });
});
