import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SLACK } from '../../../adapters/slack/platform.ts';
import { previewSlack } from '../../../adapters/slack/preview.ts';
import { render } from '../../../adapters/slack/render.ts';
import { createChat } from '../../../src/chat/create-chat.ts';
import { type Card, type Chat, type Command, openKikigaki, type Part, type Presentation, present } from '../../../src/index.ts';
import { openState } from '../../../src/state/open-state.ts';
import { checkBlocks } from '../../fakes/check-blocks.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const HOSTILE = resolve(import.meta.dirname, '../../fixtures/hostile-corpus');
const SPEAKING = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1', person: 'U1' };

const presentation = (...parts: Part[]): Presentation => ({ summary: 'まとめ', parts, cut: '省きました。' });
const card = (more: Partial<Card> = {}): Card => ({
  kind: 'card',
  title: '1. Ciliumを千台で運用した一年',
  facts: ['Umi Cloud Days 2023', '波野 渚'],
  links: [],
  buttons: [],
  passage: [{ text: '接続追跡' }, { text: 'テーブル', bold: true }, { text: 'があふれた' }],
  ...more,
});
const faultsOf = (message: Presentation): readonly string[] => {
  const { payload, faults } = previewSlack(message);
  return [...faults, ...checkBlocks(payload as Record<string, unknown>)];
};

describe('an answer in Block Kit', () => {
  it('shows a session as a linked title, small print, the passage with its matches bold, and buttons', () => {
    const links = [{ label: '資料', url: 'https://example.com/slides' }];
    const buttons = [{ label: '詳しく', action: { kind: 'details', answer: 'a1', index: 0 } as const }];
    expect(render(presentation(card({ url: 'https://example.com/101', links, buttons }))).blocks).toMatchSnapshot();
  });

  it('puts a list to choose from beside the buttons', () => {
    const { blocks } = render(
      presentation(
        { kind: 'buttons', buttons: [{ label: 'もっと見る', action: { kind: 'more', answer: 'a1' }, isPrimary: true }] },
        {
          kind: 'choice',
          placeholder: 'イベントで絞る',
          action: { kind: 'at-event', answer: 'a1' },
          options: [{ label: 'Umi', value: 'umi2023' }],
        },
      ),
    );
    expect(blocks).toMatchObject([{ type: 'actions', elements: [{ style: 'primary' }, { type: 'static_select' }] }]);
  });

  it('drops links that are no web addresses, and too long ones', () => {
    const links = ['javascript:alert(1)', `https://example.com/${'u'.repeat(3_000)}`].map((url) => ({ label: 'x', url }));
    expect(JSON.stringify(render(presentation(card({ url: 'javascript:alert(1)', links }))))).not.toMatch(/javascript|uuu/);
  });

  it('makes no block of a part without words', () => {
    const empty = card({ title: ' ', facts: [''], passage: [{ text: '\n' }] });
    expect(render(presentation(empty, { kind: 'note', text: ' ' }, { kind: 'list', items: [] })).blocks).toEqual([]);
  });
});

describe('an answer that is too long', () => {
  it('gives up length of passages before anything else', () => {
    const long = presentation(...Array.from({ length: 10 }, () => card({ passage: [{ text: '長い文章。'.repeat(1_000) }] })));
    const { blocks } = render(long);
    expect(blocks.filter(({ type }) => type === 'context')).toHaveLength(10 + 1);
    expect(faultsOf(long)).toEqual([]);
  });

  it('then gives up buttons, lines and cards from the end, and says so', () => {
    const buttons = [{ label: '詳しく', action: { kind: 'details', answer: 'a1', index: 0 } as const }];
    const cards = Array.from({ length: 40 }, (_, n) => card({ title: `${n + 1}. 題`, buttons, facts: ['事実'.repeat(200)] }));
    const { blocks } = render(presentation(...cards));
    expect(JSON.stringify(blocks)).toContain('1. 題');
    expect(blocks.at(-1)).toMatchObject({ type: 'context', elements: [{ text: '省きました。' }] });
    expect(faultsOf(presentation(...cards))).toEqual([]);
  });

  it('keeps what can be done with it when a list has to give up lines', () => {
    const items = Array.from({ length: 200 }, (_, n) => ({
      title: `${n} 題`,
      facts: '事実'.repeat(30),
      url: 'https://example.com/',
    }));
    const more: Part = { kind: 'buttons', buttons: [{ label: 'もっと見る', action: { kind: 'more', answer: 'a1' } }] };
    const { blocks } = render(presentation({ kind: 'list', items }, more));
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions', 'context']);
  });
});

describe('a list as a table', () => {
  const rows = Array.from({ length: 69 }, (_, n) => ({
    number: n + 1,
    title: `${n + 1} 番の題`,
    url: `https://example.com/${n + 1}`,
    facts: '1日目 · 波野 渚',
    cells: ['1日目', n === 3 ? '' : '波野 渚'],
    links: n === 4 ? [] : [{ label: '資料', url: 'https://example.com/slides' }],
  }));
  const table = { caption: '69 件', number: '#', title: 'セッション', cells: ['日時', '登壇者'], links: 'リンク' };
  const list: Presentation = {
    ...presentation({ kind: 'list', items: rows.slice(0, 15) }),
    whole: [{ kind: 'list', items: rows, table }],
  };

  it('holds all rows with their numbers and links, and turns its own pages', () => {
    const [block] = render(list).blocks;
    expect(block).toMatchObject({ type: 'data_table', caption: '69 件', page_size: 15, row_header_column_index: 1 });
    const shown = (block as { rows: unknown[][] }).rows;
    expect(shown).toHaveLength(70);
    expect(shown[0]).toEqual(['#', 'セッション', '日時', '登壇者', 'リンク'].map((text) => ({ type: 'raw_text', text })));
    expect(shown[69]?.[0]).toEqual({ type: 'raw_number', value: 69, text: '69' });
    expect(JSON.stringify(shown[69]?.[1])).toContain('https://example.com/69');
    expect([shown[4]?.[3], shown[5]?.[4]]).toEqual([
      { type: 'raw_text', text: '–' },
      { type: 'raw_text', text: '–' },
    ]);
    expect(faultsOf(list)).toEqual([]);
  });

  it('is a page of lines where the workspace takes no tables', () => {
    const { blocks } = render(list, 'classic');
    expect(blocks).toMatchObject([{ type: 'rich_text', elements: { length: 15 } }]);
  });
});

describe('sessions of which nothing is quoted', () => {
  const bare = (title: string) =>
    card({
      title,
      passage: [],
      links: [{ label: '発表', url: 'https://example.com/talk' }],
      buttons: [
        { label: '詳しく', action: { kind: 'details', answer: 'a1', index: 0 } },
        { label: '似たセッション', action: { kind: 'similar', answer: 'a1', index: 0 } },
      ],
    });

  it('stand side by side as cards, with all that can be done with them', () => {
    const message = presentation(card(), bare('Falcoの話'), bare('Istioの話'), card());
    const { blocks } = render(message);
    const row = blocks.find(({ type }) => type === 'carousel');
    expect(row).toMatchObject({ elements: [{ title: { text: 'Falcoの話', verbatim: true }, actions: { length: 3 } }, {}] });
    expect(blocks.filter(({ type }) => type === 'divider')).toHaveLength(2);
    expect(faultsOf(message)).toEqual([]);
  });

  it.each(['*Falco*の話', 'a_b_c', '~古い~話', '`kubectl`の話', ':tada: Falco', '> 引用'])(
    'are no cards where Slack would read something into their words: %s',
    (title) => {
      const { blocks } = render(presentation(bare(title), bare('Istioの話')));
      expect(blocks.some(({ type }) => type === 'carousel')).toBe(false);
      expect(JSON.stringify(blocks)).toContain(title);
    },
  );

  it('are none where the workspace takes no cards', () => {
    const { blocks } = render(presentation(bare('Falcoの話'), bare('Istioの話')), 'classic');
    expect(blocks.some(({ type }) => type === 'carousel')).toBe(false);
  });
});

describe('hostile content', () => {
  const commands: readonly Command[] = [
    ...[
      '敵対的な題',
      '敵対的なリンクの発表',
      '敵対的に長い話',
      'HOSTILE2024のセッション一覧',
      'HOSTILE2024はいくつ',
      '<!channel> @everyone',
    ].map((text) => ({ kind: 'ask', text }) as const),
    ...[{ kind: 'help' } as const, { kind: 'welcome' } as const, { kind: 'events' } as const, { kind: 'status' } as const],
    { kind: 'sessions', event: 'hostile2024' },
    { kind: 'sessions', event: '<!channel> @everyone'.repeat(500) },
    { kind: 'default-event', event: 'hostile2024' },
  ];
  let chat: Chat;
  beforeAll(async () => {
    const { kikigaki } = await openKikigaki({ folders: [HOSTILE], cacheFolder: await folder() });
    const state = await openState(`file:${await folder()}/state.db`);
    chat = createChat({ kikigaki, state, log: { error: () => {} } });
  });

  it.each(['ja', 'en'] as const)('of a corpus is valid, pings nobody and is never silent (%s)', async (language) => {
    for (const command of commands) {
      const reply = await chat.run(command, SPEAKING);
      for (const isPrivate of [true, false]) {
        const message = present(reply, { language, platform: SLACK, isPrivate });
        expect(faultsOf(message), JSON.stringify(command).slice(0, 80)).toEqual([]);
        expect(render(message).blocks.length).toBeGreaterThan(0);
      }
      if (reply.kind !== 'answer') continue;
      for (const index of [0, 1, 2]) {
        const details = await chat.act({ kind: 'details', answer: reply.id, index }, SPEAKING);
        expect(faultsOf(present(details, { language, platform: SLACK }))).toEqual([]);
      }
    }
  });

  it('is what was meant to be hostile', async () => {
    const reply = await chat.run({ kind: 'ask', text: '敵対的な題' }, SPEAKING);
    const text = JSON.stringify(render(present(reply, { language: 'ja', platform: SLACK })));
    expect(text).toContain('<!channel> <!here> <!everyone>');
  });

  it('of any kind is valid and pings nobody', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '<!channel>',
        '<@U1>',
        '&lt;!here&gt;',
        '&'.repeat(4_000),
        '👨‍👩‍👧‍👦'.repeat(600),
        '\uD83D',
        '\u202E<',
        ' ',
      ),
    );
    const url = fc.oneof(fc.webUrl(), text);
    const span = fc.record({ text, bold: fc.constant(true as const), url }, { requiredKeys: ['text'] });
    const link = fc.record({ label: text, url });
    const part: fc.Arbitrary<Part> = fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), text }),
      fc.record({ kind: fc.constant('note' as const), text }),
      fc.record({ kind: fc.constant('text' as const), spans: fc.array(span) }),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(fc.record({ title: text, facts: text, url })) }),
      fc.record({
        kind: fc.constant('card' as const),
        title: text,
        url,
        facts: fc.array(text),
        passage: fc.array(span),
        links: fc.array(link),
        buttons: fc.constant([]),
      }),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(faultsOf(presentation(...parts))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
