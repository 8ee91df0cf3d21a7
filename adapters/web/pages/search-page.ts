import { html } from 'hono/html';
import type { Page, Reader } from '../page.ts';
import { askBox } from './ask-box.ts';

/** Where a site of files answers: in the browser. */
export function searchPage(reader: Reader): Page {
  const { ask: title, tagline: about, needsScript } = reader.texts;
  const body = html`<h1>${title}</h1>${askBox(reader)}<noscript><p class="note">${needsScript}</p></noscript>`;
  return { title, about, body, isHidden: true };
}
