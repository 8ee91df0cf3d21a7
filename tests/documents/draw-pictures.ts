/** Draws the pictures of the terminal in the documents, and writes beside each what was drawn: `npm run docs:pictures`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { drawPage } from './draw-page.ts';
import { PICTURES, type Picture, pathOf } from './pictures.ts';
import { terminalPage } from './terminal-page.ts';
import { terminalSays } from './terminal-says.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const cache = await mkdtemp(join(tmpdir(), 'kikigaki-pictures-'));
const say = terminalSays(cache);
await mkdir(join(ROOT, 'docs/pictures'), { recursive: true });
for (const picture of PICTURES) {
  const text = await say(picture);
  await writeFile(join(ROOT, `${pathOf(picture)}.txt`), text);
  for (const theme of ['light', 'dark'] as const) {
    const page = terminalPage(text, { command: typed(picture), columns: picture.columns, theme });
    await drawPage(page, join(ROOT, `${pathOf(picture)}.${theme}.png`));
  }
}
await rm(cache, { recursive: true, force: true });

/** As a person types it. */
function typed({ command: [name, first, date] }: Picture): string {
  return name === 'ask' ? `kikigaki ask "${first}"` : `kikigaki digest --event ${first} --date ${date}`;
}
