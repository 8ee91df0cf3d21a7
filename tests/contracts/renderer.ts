import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChat } from '../../src/chat/create-chat.ts';
import {
  type Card,
  encodeAction,
  LANGUAGES,
  type Part,
  type Platform,
  type Presentation,
  present,
  type Reply,
} from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

export interface RendererContract<Payload> {
  readonly platform: Platform;
  readonly render: (presentation: Presentation) => Payload;
  /** What the platform would refuse in it, and whom it would ping; nothing where all is well. */
  readonly check: (payload: Payload) => readonly string[];
  /** It takes messages of any length. */
  readonly isBoundless?: true;
}

const PERSON = '123456789012345678';
const CUT = 'Not all of it is here 全部はありません';

/** What holds for every platform's renderer; to be called within a test file of its own. */
export function rendererContract<Payload>({ platform, render, check, isBoundless }: RendererContract<Payload>): void {
  const makeFolder = temporaryFolders();
  const replies = new Map<string, Reply>();
  beforeAll(async () => {
    for (const [name, reply] of await everyKindOfReply(await makeFolder())) replies.set(name, reply);
  });

  describe.each(LANGUAGES)('a reply in %s', (language) => {
    it.each(REPLIES)('is valid and says what it has to say: %s', (name) => {
      const reply = replies.get(name);
      if (!reply) throw new Error(`There is no reply ${name}.`);
      for (const isPrivate of [false, true]) {
        const presentation = present(reply, { language, platform, isPrivate });
        const payload = render(presentation);
        expect(check(payload)).toEqual([]);
        const shown = stringsOf(payload);
        // Where the platform has tables, that is what it says.
        const meant = { ...presentation, parts: presentation.whole ?? presentation.parts };
        for (const word of wordsOf(meant)) expect(shown).toContain(word);
        for (const action of actionsOf(meant)) expect(shown).toContain(action);
      }
    });
  });

  describe('whatever a presentation holds', () => {
    it('the same one is shown the same way', () => {
      const presentation = presentationOf([heading('Cilium'), card({ title: 'A talk' }), buttons(3)]);
      expect(render(presentation)).toEqual(render(structuredClone(presentation)));
    });

    it('says nothing of cutting where nothing was cut', () => {
      expect(plainOf(render(presentationOf([heading('Cilium'), card({ title: 'A talk' })])))).not.toContain('Not all of it');
    });

    it('shows of each item of a list the links beside its title', () => {
      const [talk, slides, video] = ['talk', 'slides', 'video'].map((label) => ({ label, url: `https://example.org/${label}` }));
      const links = [talk, slides, video].flatMap((link) => link ?? []);
      const item = { title: 'Cilium', url: 'https://example.org/talk', facts: 'CNDT2022', links };
      const payload = render(presentationOf([{ kind: 'list', items: [item] }]));
      expect(check(payload)).toEqual([]);
      const shown = JSON.stringify(payload);
      for (const { url } of links) expect(shown.split(url), url).toHaveLength(2);
    });

    it('gives up the links of a list before its items', () => {
      const links = [{ label: 'slides', url: `https://example.org/${'s'.repeat(100)}` }];
      const many = Array.from({ length: 25 }, (_, index) => ({ title: `Talk ${index}`, facts: 'CNDT2022', links }));
      const payload = render(presentationOf([{ kind: 'list', items: many }]));
      expect(check(payload)).toEqual([]);
      expect(plainOf(payload)).toContain('Talk 24');
    });

    it.skipIf(isBoundless).each(overflowing())('is cut to what the platform takes, and says so: %s', (_, parts) => {
      const payload = render(presentationOf(parts));
      expect(check(payload)).toEqual([]);
      expect(plainOf(payload)).toContain('Not all of it is here');
    });

    it.each(tooMuchToPress())('fits, with what can be pressed or chosen cut down: %s', (_, parts) => {
      expect(check(render(presentationOf(parts)))).toEqual([]);
    });

    it.skipIf(isBoundless)('keeps the best answer when not all of them fit', () => {
      const cards = Array.from({ length: 60 }, (_, index) => card({ title: `Talk ${index}`, passage: long('障害の話。') }));
      const shown = plainOf(render(presentationOf(cards)));
      expect(shown).toContain('Talk 0');
      expect(shown).not.toContain('Talk 59');
    });

    it.each(EMPTY)('is never an empty message: %s', (_, parts) => {
      expect(check(render(presentationOf(parts)))).toEqual([]);
    });

    it('is valid, also where it is hostile', () => {
      fc.assert(
        fc.property(anyPresentation, (presentation) => {
          const payload = render(presentation);
          expect(check(payload)).toEqual([]);
          expect(JSON.stringify(payload)).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/i);
          for (const url of urlsIn(payload)) expect(url).toMatch(/^https?:\/\//);
        }),
        { numRuns: 300 },
      );
    });
  });
}

const REPLIES = [
  ...['found', 'details', 'direct', 'list', 'count', 'event', 'nothing', 'unknown name', 'greeting', 'second page'],
  ...['help', 'welcome', 'events', 'sessions', 'sessions of a day', 'status', 'default event', 'no default event'],
  ...['new default event', 'thanks', 'ask reason', 'deleted', 'not yours', 'expired', 'refused', 'unknown event', 'failed'],
];

const ANSWER_KINDS = [
  ...([
    ['found', 'found'],
    ['details', 'found'],
    ['second page', 'found'],
    ['list', 'list'],
    ['count', 'count'],
  ] as const),
  ...([
    ['event', 'event'],
    ['nothing', 'nothing'],
    ['unknown name', 'nothing'],
    ['greeting', 'help'],
  ] as const),
];

/** Real ones, from the bundled data. */
async function everyKindOfReply(folder: string): Promise<readonly (readonly [string, Reply])[]> {
  const [{ kikigaki }, { openState }] = await Promise.all([openBundled(), import('../../src/state/index.ts')]);
  const state = await openState(`file:${folder}/state.db`);
  const chat = createChat({ kikigaki, state, log: { error: () => {} } });
  let threads = 0;
  const speaking = () => ({ platform: 'p', workspace: 'W1', channel: 'C1', thread: `T${++threads}`, person: PERSON });
  const ask = (text: string) => chat.run({ kind: 'ask', text }, speaking());
  const found = await ask('Kubernetesの運用');
  const id = found.kind === 'answer' ? found.id : '';
  const all: readonly (readonly [string, Reply])[] = [
    ['found', found],
    ['details', await chat.act({ kind: 'details', answer: id, index: 0 }, speaking())],
    ['second page', await chat.act({ kind: 'more', answer: id }, speaking())],
    ['direct', await ask('大規模環境でCiliumを運用した話の資料は？')],
    ['list', await ask('CNDT2022の初日のセッション一覧')],
    ['count', await ask('CNDT2022のセッションは何件？')],
    ['event', await ask('CNDT2022の会場の雰囲気は？')],
    ['nothing', await ask('xyzzyplugh')],
    ['unknown name', await ask('COBOLの話')],
    ['greeting', await ask('こんにちは')],
    ['help', await chat.run({ kind: 'help' }, speaking())],
    ['welcome', await chat.run({ kind: 'welcome' }, speaking())],
    ['events', await chat.run({ kind: 'events' }, speaking())],
    ['sessions', await chat.run({ kind: 'sessions', event: 'cndt2022' }, speaking())],
    ['sessions of a day', await chat.run({ kind: 'sessions', event: 'cndt2022', day: 2 }, speaking())],
    ['no default event', await chat.run({ kind: 'default-event' }, speaking())],
    ['new default event', await chat.run({ kind: 'default-event', event: 'cndt2022' }, speaking())],
    ['default event', await chat.run({ kind: 'default-event' }, speaking())],
    ['status', await chat.run({ kind: 'status' }, speaking())],
    ['unknown event', await chat.run({ kind: 'sessions', event: 'cndt2031' }, speaking())],
    ['refused', { kind: 'refused', detail: { code: 'too-many-questions', limit: 10, seconds: 30, isRepeated: false } }],
    ['ask reason', { kind: 'ask-reason', answer: id }],
    ...(['thanks', 'deleted', 'not-yours', 'expired', 'failed'] as const).map(
      (kind) => [kind.replace('-', ' '), { kind }] as const,
    ),
  ];
  await state.close();
  for (const [name, kind] of ANSWER_KINDS) {
    const reply = all.find(([known]) => known === name)?.[1];
    if (reply?.kind !== 'answer' || reply.answer.kind !== kind) throw new Error(`${name}: the question no longer gives ${kind}`);
  }
  return all;
}

const presentationOf = (parts: readonly Part[]): Presentation => ({ summary: 'An answer', parts, cut: CUT });
const heading = (text: string): Part => ({ kind: 'heading', text });
const text = (words: string, bold?: true): Part => ({ kind: 'text', spans: [{ text: words, ...(bold && { bold }) }] });
const long = (words: string): string => words.repeat(Math.ceil(20_000 / words.length));

function card({ title, passage = 'It works.' }: { readonly title: string; readonly passage?: string }): Card {
  return {
    kind: 'card',
    title,
    url: 'https://example.org/talk',
    facts: ['An event · day 1', 'A speaker'],
    passage: [{ text: passage.slice(0, 3), bold: true }, { text: passage.slice(3) }],
    links: [{ label: 'Slides', url: 'https://example.org/slides' }],
    buttons: [],
  };
}

function buttons(count: number, label = 'More'): Part {
  return {
    kind: 'buttons',
    buttons: Array.from({ length: count }, (_, index) => ({
      label: label === '' ? '' : `${label} ${index}`,
      action: { kind: 'details', answer: 'abcdefghijkl', index },
    })),
  };
}

function choice(count: number, label = 'Event', value = 'event'): Part {
  const options = Array.from({ length: count }, (_, index) => ({ label: `${label} ${index}`, value: `${value}${index}` }));
  return { kind: 'choice', placeholder: label, action: { kind: 'at-event', answer: 'abcdefghijkl' }, options };
}

const cards = (count: number, passage: string): Part[] =>
  Array.from({ length: count }, (_, index) => card({ title: `Talk ${index}`, passage }));
const items = (count: number, words: string): Part => ({
  kind: 'list',
  items: Array.from({ length: count }, (_, index) => ({ title: `${index} ${words}`, url: 'https://example.org/', facts: words })),
});

/** Each is longer than any platform takes. */
const overflowing = (): readonly (readonly [string, readonly Part[]])[] => [
  ['a heading', [heading(long('見出し'))]],
  ['a text', [text(long('すべての話'))]],
  ['a bold text', [text(long('*_~`'), true)]],
  ['a text of characters that are many letters each', [text(long('👩‍👩‍👧‍👦'))]],
  ['one endless character', [text(`a${'\u0301'.repeat(50_000)}`)]],
  ['many texts', Array.from({ length: 500 }, (_, index) => text(`${index} ${'words '.repeat(20)}`))],
  ['a passage', [card({ title: 'A talk', passage: long('障害の話。') })]],
  ['a title', [card({ title: long('題') })]],
  ['many cards', cards(200, 'It works.')],
  ['many long cards', cards(40, long('It works. '))],
  ['a long list', [items(1_000, 'Cilium')]],
  ['a list of long items', [items(40, long('Cilium '))]],
  ['a note', [{ kind: 'note', text: long('小さな字') }]],
];

const tooMuchToPress = (): readonly (readonly [string, readonly Part[]])[] => [
  ['many buttons', [heading('A'), buttons(300)]],
  ['long labels', [heading('A'), buttons(3, long('もっと'))]],
  ['no labels', [heading('A'), buttons(3, '')]],
  ['many choices', [heading('A'), choice(500)]],
  ['long choices', [heading('A'), choice(3, long('イベント'))]],
  ['long values', [heading('A'), choice(3, 'Event', long('value'))]],
  ['many lists to choose from', [heading('A'), choice(1)]],
  ['a long address', [{ ...card({ title: 'A talk' }), url: `https://example.org/${long('a')}` }]],
  ['many links', [{ ...card({ title: 'A' }), links: Array(60).fill({ label: 'Report', url: 'https://example.org/r' }) }]],
];

const EMPTY: readonly (readonly [string, readonly Part[]])[] = [
  ['no parts', []],
  ['empty parts', [heading(''), text(''), { kind: 'note', text: ' ' }, { kind: 'list', items: [] }, buttons(0), choice(0)]],
  ['spaces', [heading(' '), text('\u200b\n\t'), card({ title: '', passage: '' })]],
];

const HOSTILE = [
  ...['@everyone', '<@123456789012345678>', '<!channel>', '<@U12345678>', '<#C123>', '</ask:1>', '<t:0:R>', ':smile:'],
  ...['[x](https://evil.example)', '<https://evil.example|x>', 'https://evil.example/a_b_c', 'javascript:alert(1)', '||x||'],
  ...['**b**', '*b*', '_i_', '~s~', '`c`', '```', '> q', '>>> q', '# h', '-# s', '- l', '1. l', '\\', '\\*', '&amp;', '<>'],
  ...['\u202e', '\u200b', '\ud83d', '\udc00', '\0', '\n\n', '\r\n', '👩‍👩‍👧‍👦', 'か\u3099', 'ﾛｸﾞ', '障害の話', ' '],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }).map((words) => words.join('')),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }).map((words) => words.join(' ').repeat(60)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyUrl = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'https://example.org/)(<>|"\'',
    'http://a@b.example/',
    '',
    'ftp://x',
    ' https://x.example',
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const anySpans = fc.array(fc.record({ text: anyText, bold: fc.constant(true) }, { requiredKeys: ['text'] }), { maxLength: 6 });
const anyLinks = fc.array(fc.record({ label: anyText, url: anyUrl }), { maxLength: 6 });
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  anyText.map(heading),
  anySpans.map((spans): Part => ({ kind: 'text', spans })),
  anyText.map((words): Part => ({ kind: 'note', text: words })),
  fc
    .tuple(anyText, anyUrl, fc.array(anyText, { maxLength: 4 }), anySpans, anyLinks)
    .map(([title, url, facts, passage, links]): Part => ({ ...card({ title }), url, facts, passage, links })),
  fc
    .array(fc.record({ title: anyText, url: anyUrl, facts: anyText, links: anyLinks }), { maxLength: 8 })
    .map((list): Part => ({ kind: 'list', items: list })),
);
const anyPresentation = fc
  .tuple(fc.array(anyPart, { maxLength: 8 }), anyText, fc.boolean())
  .map(([parts, label, hasButtons]) => ({
    ...presentationOf(hasButtons ? [...parts, buttons(2, label), choice(2, label)] : parts),
    summary: label,
  }));

/** Words that stand in a presentation, without any character that a platform may have to escape. */
function wordsOf({ parts }: Presentation): string[] {
  const texts = parts.flatMap((part): readonly string[] => {
    if (part.kind === 'heading' || part.kind === 'note') return [part.text];
    if (part.kind === 'text') return part.spans.map((span) => span.text);
    if (part.kind === 'card') return [part.title, ...part.facts.slice(0, 2), ...part.links.map(({ label }) => label)];
    if (part.kind === 'list') return part.items.flatMap(({ title, facts }) => [title, facts]);
    return part.kind === 'choice' ? part.options.map(({ label }) => label) : part.buttons.map(({ label }) => label);
  });
  return texts.flatMap((shown) => shown.match(/[\p{L}\p{N}]{2,}/gu)?.slice(0, 3) ?? []);
}

function actionsOf({ parts }: Presentation): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'choice') return [encodeAction(part.action)];
    return part.kind === 'buttons' || part.kind === 'card' ? part.buttons.map(({ action }) => encodeAction(action)) : [];
  });
}

/** All that a payload shows, in order. */
function stringsOf(payload: unknown): string {
  if (typeof payload === 'string') return payload;
  if (typeof payload !== 'object' || payload === null) return '';
  return Object.values(payload).map(stringsOf).join('\n');
}

const plainOf = (payload: unknown): string => stringsOf(payload).replace(/\\/g, '');

function urlsIn(payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([key, value]) => (key === 'url' ? [String(value)] : urlsIn(value)));
}
