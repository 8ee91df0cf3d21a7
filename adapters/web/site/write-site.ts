import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, type Language, localToday, messagesIn, type OpenedAnywhere, type PortableIndex } from '../../../src/index.ts';
import { archiveOf } from '../archive.ts';
import { type Assets, readAssets } from '../assets.ts';
import { fileLinks } from '../file-links.ts';
import { findFile } from '../find-file.ts';
import { findPage } from '../find-page.ts';
import { webMessages } from '../messages/web-messages.ts';
import type { Reader } from '../page.ts';
import { notFoundPage, searchPage } from '../pages/ask-box.ts';
import { layout } from '../pages/layout.ts';
import { packValues } from './packed-values.ts';
import { filePaths, pagePaths } from './site-paths.ts';

export interface SiteOptions {
  readonly folder: string;
  /** Where the site will be; empty where nobody knows: then it has no feeds, and lies at the root of its host. */
  readonly url: string;
  /** The language of the pages that are not in a folder of their own. */
  readonly language: Language;
  /** IANA name; what "today" means. */
  readonly timeZone: string;
}

/** What a site of files answers from, in the browser. */
export interface SiteData {
  readonly portable: PortableIndex;
  /** Where the site is, without a slash at its end; may be empty. */
  readonly url: string;
  /** Of the pages that are not in a folder of their own. */
  readonly language: Language;
  readonly timeZone: string;
}

/** So many titles are there to be completed. */
const MAX_NAMES = 5_000;

/** Writes the pages as files, in every language, and what answers questions in the browser. Resolves with how many files that are. */
export async function writeSite(
  { kikigaki, whole, portable: start }: Pick<OpenedAnywhere, 'kikigaki' | 'whole' | 'portable'>,
  options: SiteOptions,
): Promise<number> {
  const { folder, url, language: main, timeZone } = options;
  let count = 0;
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    count++;
  };
  const [corpus, portable] = [await whole(), await start()];
  const assets = readAssets();
  const today = localToday(Date.now(), timeZone);
  const base = url.replace(/\/$/, '');
  for (const language of LANGUAGES) {
    const links = fileLinks(base, main, language);
    const words = { language, texts: webMessages[language], messages: messagesIn(language, timeZone), zone: timeZone };
    const shared = { ...words, links, kikigaki, today };
    const archive = await archiveOf(corpus, kikigaki.programme);
    const reader: Omit<Reader, 'path'> = { ...shared, archive, assets: assets.code, isStatic: true };
    await writeLanguage(reader, language === main ? '' : language, write);
  }
  const data: SiteData = { portable, url: base, language: main, timeZone };
  await write('assets/answers.bin', gzipSync(packValues(data), { level: 9 }));
  await write('names.json', JSON.stringify(corpus.sessions.slice(0, MAX_NAMES).map(({ title }) => title)));
  await writeAssets(assets, write);
  return count;
}

type Write = (path: string, content: string | Uint8Array) => Promise<void>;

async function writeLanguage(shared: Omit<Reader, 'path'>, folder: string, write: Write): Promise<void> {
  const readerAt = (path: string): Reader => ({ ...shared, path });
  for await (const path of pagePaths(readerAt('/'))) {
    const page = await findPage(path, readerAt(path));
    if (page) await write(join(folder, path, 'index.html'), layout(page, readerAt(path)));
  }
  for (const path of filePaths(readerAt('/'))) {
    const file = findFile(path, readerAt(path));
    if (file) await write(join(folder, path), file.text);
  }
  await write(join(folder, 'q/index.html'), layout(searchPage(readerAt('/q')), readerAt('/q')));
  await write(join(folder, '404.html'), layout(notFoundPage(readerAt('/404')), readerAt('/404')));
}

async function writeAssets(assets: Assets, write: Write): Promise<void> {
  for (const name of assets.names) await write(`assets/${name}`, assets.get(name)?.text ?? '');
}
