import { raw } from 'hono/html';
import { LANGUAGES } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';

/** The whole document of a page. */
export function layout(page: Page, reader: Reader): string {
  const { language, links, texts } = reader;
  // What names addresses whole is there where somebody knows them.
  const hasFeeds = links.absolute('/') !== undefined;
  const title = page.title ? `${page.title} · Kikigaki` : 'Kikigaki';
  const document = (
    <html
      lang={language}
      data-answers={reader.isStatic && reader.path !== '/q' ? 'elsewhere' : undefined}
      data-names={reader.isStatic ? 'all' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {reader.isStatic && <meta http-equiv="Content-Security-Policy" content={CONTENT_POLICY} />}
        <meta name="description" content={page.about} />
        <meta name="color-scheme" content="light dark" />
        {page.isHidden && <meta name="robots" content="noindex" />}
        <Preview page={page} title={title} reader={reader} />
        <link rel="stylesheet" href={links.asset(`style.css?${reader.assets}`)} />
        <link rel="icon" href={links.asset('icon.svg')} type="image/svg+xml" />
        {hasFeeds && (
          <link rel="search" type="application/opensearchdescription+xml" title="Kikigaki" href={links.to('/opensearch.xml')} />
        )}
        {hasFeeds && page.feed && <link rel="alternate" type="application/atom+xml" href={links.to(page.feed)} />}
        <script
          src={links.asset(`${reader.isStatic && reader.path === '/q' ? 'search' : 'enhance'}.js?${reader.assets}`)}
          type="module"
        />
        {page.data && <script type="application/ld+json">{raw(inScript(page.data))}</script>}
      </head>
      <body>
        <a class="skip" href="#main">
          {texts.skip}
        </a>
        <Head reader={reader} />
        <main id="main" tabindex={-1}>
          {page.body}
        </main>
        <Foot page={page} reader={reader} />
      </body>
    </html>
  );
  return `<!doctype html>${document}`;
}

/** Everything comes from this site, nothing that stands in a page is run. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** What chats and search engines show of a page. */
function Preview({ page, title, reader: { links, path, language } }: { page: Page; title: string; reader: Reader }) {
  const address = links.absolute(path);
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={page.about} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Kikigaki" />
      <meta property="og:locale" content={language === 'ja' ? 'ja_JP' : 'en_US'} />
      <meta name="twitter:card" content="summary" />
      {address && !page.isHidden && <meta property="og:url" content={address} />}
      {address && !page.isHidden && <link rel="canonical" href={address} />}
      {!page.isHidden && LANGUAGES.map((other) => <link rel="alternate" hreflang={other} href={links.inLanguage(path, other)} />)}
    </>
  );
}

function Head({ reader: { links, texts } }: { reader: Reader }) {
  return (
    <header>
      <a class="name" href={links.to('/')}>
        Kikigaki<span lang="ja">聞き書き</span>
      </a>
      <nav aria-label={texts.menu}>
        <a href={links.to('/e')}>{texts.events}</a>
        <a href={links.to('/t')}>{texts.topics}</a>
        <a href={links.to('/new')}>{texts.isNew}</a>
        <a href={links.to('/today')}>{texts.today}</a>
      </nav>
    </header>
  );
}

function Foot({ page, reader: { links, texts, language, path, kikigaki, messages } }: { page: Page; reader: Reader }) {
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <footer>
      <p>
        {texts.asOf(messages.date(kikigaki.dataAsOf().slice(0, 10)))}
        {page.feed && links.absolute('/') && <a href={links.to(page.feed)}>{texts.feed}</a>}
        <a href={links.inLanguage(path, other)} lang={other} hreflang={other}>
          {texts.otherLanguage}
        </a>
      </p>
    </footer>
  );
}

/** JSON that no element ends, whatever texts it holds. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
