import { html } from 'hono/html';
import { presentDigest, previewDigest } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { WEB } from '../platform.ts';
import { presented } from './presented.ts';

/** The digest that a new subscription would get today. */
export function digestPage(reader: Reader): Page {
  const { archive, language, texts, today, messages } = reader;
  const digest = previewDigest(archive.corpus, { date: today });
  const shown = digest && presentDigest(digest, { settings: { format: 'full', language }, platform: WEB });
  const body = html`<h1>${texts.today}</h1><p class="facts">${messages.date(today)}</p>
${shown ? presented(shown, reader) : html`<p>${texts.noDigest}</p>`}`;
  return { title: texts.today, about: shown?.summary ?? texts.noDigest, body, isHidden: true };
}
