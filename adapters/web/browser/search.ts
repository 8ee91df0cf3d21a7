import { type Language, languageOf, localToday, messagesIn, startByWords } from '../../../src/index.ts';
import { answerFields } from '../answer-fields.ts';
import { archiveOf } from '../archive.ts';
import { fileLinks } from '../file-links.ts';
import { webMessages } from '../messages/web-messages.ts';
import type { Reader } from '../page.ts';
import { createSeal } from '../sealing.ts';
import { unpackValues } from '../site/packed-values.ts';
import type { SiteData } from '../site/write-site.ts';
import { markOf } from '../slug.ts';
import { completeNames } from './complete-names.ts';
import { turnInPlace, type Wanted } from './turn-in-place.ts';

/** A site of files answers here: with the engine that the server has, from the same index. */

const language = document.documentElement.lang as Language;
/** Nobody but the reader holds the form: there is no one to sign it for. */
const seal = createSeal({ sign: () => 'here', isRight: () => true });
const loading = load();

async function load(): Promise<(asked: string) => Reader> {
  const response = await fetch(new URL('./answers.bin', import.meta.url));
  const packed = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed ?? null).arrayBuffer());
  const { portable, url, language: main, timeZone } = unpackValues(bytes) as SiteData;
  const kikigaki = startByWords(portable, { codeOf: markOf });
  const archive = await archiveOf(portable.corpus, kikigaki.programme);
  return (asked) => {
    const spoken = asked && language === main ? languageOf(asked, language) : language;
    const links = fileLinks(url, main, language);
    const words = { language: spoken, texts: webMessages[spoken], messages: messagesIn(spoken, timeZone), zone: timeZone };
    return {
      ...words,
      links,
      archive,
      kikigaki,
      path: '/q',
      assets: '',
      today: localToday(Date.now(), timeZone),
      isStatic: true,
    };
  };
}

async function answer({ url, body }: Wanted): Promise<{ readonly title: string; readonly main: string }> {
  const fields = Object.fromEntries(body ?? new URL(url).searchParams) as Record<string, string>;
  const readerOf = await loading;
  const { page } = await answerFields(fields, seal, readerOf(fields['q'] ?? ''));
  return { title: `${page.title} · Kikigaki`, main: String(page.body) };
}

completeNames();
turnInPlace(answer);
if (new URLSearchParams(location.search).has('q')) void showFirst();

async function showFirst(): Promise<void> {
  const main = document.querySelector('main');
  if (!main) return;
  const note = document.createElement('p');
  note.role = 'status';
  note.textContent = webMessages[language].searching;
  main.append(note);
  const shown = await answer({ url: location.href });
  main.innerHTML = shown.main;
  document.title = shown.title;
}
