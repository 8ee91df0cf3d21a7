import { html } from 'hono/html';
import type { Page, Reader } from '../page.ts';
import { askBox } from './ask-box.ts';

/** Where there is no page. */
export function notFoundPage(reader: Reader): Page {
  const { notFound: title, notFoundHint: about, events } = reader.texts;
  const body = html`<h1>${title}</h1><p>${about}</p>${askBox(reader)}<p><a href="${reader.links.to('/e')}">${events}</a></p>`;
  return { title, about, body, isHidden: true };
}
