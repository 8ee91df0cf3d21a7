import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  type Corpus,
  createNameChoices,
  type Kikigaki,
  type Language,
  languageOf,
  localToday,
  messagesIn,
} from '../../src/index.ts';
import { answerFields, type Fields } from './answer-fields.ts';
import { archiveOf } from './archive.ts';
import type { Assets } from './assets.ts';
import { findFile } from './find-file.ts';
import { findPage } from './find-page.ts';
import { createKeptPages } from './kept-pages.ts';
import { webMessages } from './messages/web-messages.ts';
import { languageNamed, negotiateLanguage } from './negotiate-language.ts';
import type { Page, Reader } from './page.ts';
import { remarkPage } from './pages/answer.ts';
import { MAX_QUESTION, notFoundPage } from './pages/ask-box.ts';
import { CONTENT_POLICY, layout } from './pages/layout.ts';
import { WEB } from './platform.ts';
import type { Seal } from './sealing.ts';
import { serverLinks } from './site-links.ts';

export interface WebParts {
  readonly kikigaki: Kikigaki;
  readonly corpus: () => Corpus | Promise<Corpus>;
  readonly seal: Seal;
  readonly assets: Assets;
  /** Where the site is, without a slash at its end; where it was asked for, if nobody says. */
  readonly publicUrl?: string;
  /** IANA name; what "today" means. */
  readonly timeZone: string;
  readonly now: () => number;
}

export interface WebBindings {
  /** Whose questions are counted: a code of the address. */
  readonly person: string;
}

type WebContext = Context<{ Bindings: WebBindings }>;

/** In bytes: a question and what it refers to. */
const MAX_BODY = 64 * 1024;
const MAX_NAMES = 8;
const SECONDS = { page: 300, asset: 31_536_000 };

/** The whole site as one handler of requests. It stores nothing and sets no cookie. */
export function createApp(parts: WebParts): Hono<{ Bindings: WebBindings }> {
  const app = new Hono<{ Bindings: WebBindings }>();
  const names = createNameChoices(parts.kikigaki.programme, WEB.limits);
  const kept = createKeptPages();
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    await next();
  });
  app.get('/assets/:name', (context) => {
    const asset = parts.assets.get(context.req.param('name'));
    return asset ? context.body(asset.text, 200, { 'content-type': asset.type, ...keptFor(SECONDS.asset) }) : context.notFound();
  });
  app.get('/names.json', async (context) => {
    const typed = (context.req.query('q') ?? '').slice(0, MAX_QUESTION);
    const found = [...(await names.events(typed, MAX_NAMES)), ...(await names.sessions(typed, { limit: MAX_NAMES }))];
    const labels = found.slice(0, MAX_NAMES).map(({ label }) => label);
    return context.json(labels, 200, keptFor(SECONDS.page));
  });
  app.get('/q', (context) => answer(context, context.req.query(), parts));
  const tooLarge = (context: Context) => tooLong(context, parts);
  app.post('/q', bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }), async (context) =>
    answer(context, textsIn(await context.req.parseBody()), parts),
  );
  app.get('*', async (context) => {
    const reader = await readerOf(context, parts);
    const file = findFile(reader.path, reader);
    if (file) return context.body(file.text, 200, { 'content-type': file.type, ...keptFor(SECONDS.page) });
    const key = [reader.links.to('/'), reader.links.absolute(reader.path), reader.language, reader.today].join(' ');
    const text = await kept(reader.archive, key, async () => {
      const page = await findPage(reader.path, reader);
      return page && layout(page, reader);
    });
    return text === undefined ? context.notFound() : context.html(text, 200, keptFor(SECONDS.page));
  });
  app.notFound(async (context) => {
    const reader = await readerOf(context, parts);
    return html(context, notFoundPage(reader), reader, 404);
  });
  app.onError(async (_, context) => {
    const reader = await readerOf(context, parts);
    return html(context, remarkPage(reader.texts.failed, reader), reader, 500);
  });
  return app;
}

const HEADERS = {
  'content-security-policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  vary: 'accept-language',
};

const keptFor = (seconds: number) => ({ 'cache-control': `public, max-age=${seconds}` });

type Status = 200 | 404 | 413 | 429 | 500 | 503;

const html = (context: WebContext, page: Page, reader: Reader, status: Status): Response =>
  context.html(layout(page, reader), status, { 'cache-control': 'no-store' });

async function readerOf(context: WebContext, parts: WebParts, asked = ''): Promise<Reader> {
  const { kikigaki, corpus, assets, timeZone, now } = parts;
  const url = new URL(context.req.url);
  const chosen = languageNamed(context.req.query('lang'));
  const usual = chosen ?? negotiateLanguage(context.req.header('accept-language'));
  const language: Language = chosen || !asked ? usual : languageOf(asked, usual);
  return {
    language,
    texts: webMessages[language],
    messages: messagesIn(language, timeZone),
    zone: timeZone,
    links: serverLinks(parts.publicUrl ?? url.origin, chosen),
    archive: await archiveOf(await corpus(), kikigaki.programme),
    kikigaki,
    path: pathOf(url),
    assets: assets.code,
    today: localToday(now(), timeZone),
    isStatic: false,
  };
}

/** Without a slash at its end; one that is not well written is no page's. */
function pathOf({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname).replace(/(?<=.)\/$/, '');
  } catch {
    return pathname;
  }
}

const textsIn = (body: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

async function tooLong(context: WebContext, parts: WebParts): Promise<Response> {
  const reader = await readerOf(context, parts);
  return html(context, remarkPage(reader.texts.tooLong, reader), reader, 413);
}

async function answer(context: WebContext, fields: Fields, parts: WebParts): Promise<Response> {
  const reader = await readerOf(context, parts, fields['q']);
  const { page, status } = await answerFields(fields, parts.seal, reader, context.env.person);
  return html(context, page, reader, status);
}
