import { html, raw } from 'hono/html';
import { LANGUAGES } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';

/** Everything comes from this site, nothing that stands in a page is run. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The whole document of a page. */
export function layout(page: Page, reader: Reader): string {
  const { language, links, texts, isStatic, path, assets, messages, archive } = reader;
  const other = language === 'ja' ? 'en' : 'ja';
  const answers = isStatic && path !== '/q' ? 'elsewhere' : 'here';
  const document = html`<!doctype html>
<html lang="${language}" data-answers="${answers}" data-names="${isStatic ? 'all' : 'fitting'}">
<head>
${head(page, reader)}
</head>
<body>
<a class="skip" href="#main">${texts.skip}</a>
<header><a class="name" href="${links.to('/')}">Kikigaki<span lang="ja">聞き書き</span></a>
<nav aria-label="${texts.menu}">
<a href="${links.to('/e')}">${texts.events}</a>
<a href="${links.to('/t')}">${texts.topics}</a>
<a href="${links.to('/new')}">${texts.isNew}</a>
<a href="${links.to('/today')}">${texts.today}</a>
</nav></header>
<main id="main" tabindex="-1">${page.body}</main>
<footer><p>${texts.asOf(messages.date(archive.corpus.asOf.slice(0, 10)))}
${page.feed && links.absolute('/') && html`<a href="${links.to(page.feed)}">${texts.feed}</a>`}
<a href="${links.inLanguage(path, other)}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a></p></footer>
<script src="${links.asset(`${isStatic && path === '/q' ? 'search' : 'enhance'}.js?${assets}`)}" type="module"></script>
</body>
</html>`;
  return String(document);
}

/** What browsers, chats and search engines are told of a page. Where nobody knows where the site will be, no address is named whole. */
function head(page: Page, { language, links, isStatic, path, assets }: Reader) {
  const title = page.title ? `${page.title} · Kikigaki` : 'Kikigaki';
  const [isPlaced, address] = [links.absolute('/') !== undefined, page.isHidden ? undefined : links.absolute(path)];
  return html`<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${isStatic && html`<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">`}
<meta name="description" content="${page.about}">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${page.about}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Kikigaki">
<meta property="og:locale" content="${language === 'ja' ? 'ja_JP' : 'en_US'}">
<meta name="twitter:card" content="summary">
${page.isHidden && html`<meta name="robots" content="noindex">`}
${address && html`<meta property="og:url" content="${address}"><link rel="canonical" href="${address}">`}
${page.isHidden ? [] : LANGUAGES.map((one) => html`<link rel="alternate" hreflang="${one}" href="${links.inLanguage(path, one)}">`)}
<link rel="stylesheet" href="${links.asset(`style.css?${assets}`)}">
<link rel="icon" href="${links.asset('icon.svg')}" type="image/svg+xml">
${isPlaced && html`<link rel="search" type="application/opensearchdescription+xml" title="Kikigaki" href="${links.to('/opensearch.xml')}">`}
${isPlaced && page.feed && html`<link rel="alternate" type="application/atom+xml" href="${links.to(page.feed)}">`}
${page.data && html`<script type="application/ld+json">${inScript(page.data)}</script>`}`;
}

/** JSON that no element ends, whatever texts it holds. */
const inScript = (data: object) => raw(JSON.stringify(data).replaceAll('<', '\\u003c'));
