import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { PICTURES, type Picture, pathOf } from './pictures.ts';
import { htmlOf } from './terminal-page.ts';
import { terminalSays } from './terminal-says.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const makeFolder = temporaryFolders();
/** How old the data are is another day's in another copy of them. */
const AS_OF = / · .{0,30}(?:時点のデータ|Data as of .{0,30})$/gm;
const sourceOf = (picture: Picture): Promise<string> => readFile(join(ROOT, `${pathOf(picture)}.txt`), 'utf8');
const plain = (text: string): string => text.replace(/\u001B\[\d{1,2}m/g, '');

describe('the pictures of the terminal', () => {
  // Where this fails: npm run docs:pictures (needs Chromium and fonts-noto-cjk)
  it('show what the program says today', async () => {
    const say = terminalSays(await makeFolder());
    for (const picture of PICTURES) {
      const said = plain(await say(picture)).replace(AS_OF, '');
      expect(said, pathOf(picture)).toBe(plain(await sourceOf(picture)).replace(AS_OF, ''));
    }
  });

  it('are drawn light and dark, from a text that fits their width', async () => {
    for (const picture of PICTURES) {
      for (const theme of ['light', 'dark']) expect(existsSync(join(ROOT, `${pathOf(picture)}.${theme}.png`))).toBe(true);
      for (const line of plain(await sourceOf(picture)).split('\n')) {
        if (!line.includes('://')) expect(stringWidth(line), line).toBeLessThanOrEqual(picture.columns);
        expect(line).not.toMatch(/^ *[、。」）ー]/);
      }
    }
  });
});

describe('text with the colours of a terminal', () => {
  it('becomes HTML', () => {
    expect(htmlOf('a\u001B[1m\u001B[33m<b>\u001B[39m\u001B[22mc')).toBe(
      '<span class="">a</span><span class="bold yellow">&lt;b></span><span class="">c</span>',
    );
  });

  it('of a kind that is not known is refused', () => {
    expect(() => htmlOf('\u001B[45mx')).toThrow('45');
  });
});
