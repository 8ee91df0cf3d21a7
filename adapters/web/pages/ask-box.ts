import { html } from 'hono/html';
import type { Page, Reader } from '../page.ts';

/** In UTF-16 units; longer ones are no questions. */
export const MAX_QUESTION = 2_000;

/** Where a question is typed. The words before it are there to be changed. */
export const askBox = ({ links, texts }: Reader, asked = '') => html`<search><form action="${links.to('/q')}" class="ask">
<label for="q">${texts.question}</label>
<div><input id="q" name="q" type="search" value="${asked}" placeholder="${texts.placeholder}" required maxlength="${MAX_QUESTION}"
list="names" autocomplete="off">${languageField(links)}<button type="submit">${texts.ask}</button></div>
<datalist id="names" data-from="${links.names}"></datalist>
</form></search>`;

/** A form leaves out the query of its address: what is in it goes along in a field. */
export function languageField(links: Reader['links']) {
  const language = new URLSearchParams(links.to('/').split('?')[1]).get('lang');
  return language && html`<input type="hidden" name="lang" value="${language}">`;
}

/** Where there is no page. */
export function notFoundPage(reader: Reader): Page {
  const { notFound: title, notFoundHint: about, events } = reader.texts;
  const body = html`<h1>${title}</h1><p>${about}</p>${askBox(reader)}<p><a href="${reader.links.to('/e')}">${events}</a></p>`;
  return { title, about, body, isHidden: true };
}

/** Where a site of files answers: in the browser. */
export function searchPage(reader: Reader): Page {
  const { ask: title, tagline: about, needsScript } = reader.texts;
  const body = html`<h1>${title}</h1>${askBox(reader)}<noscript><p class="note">${needsScript}</p></noscript>`;
  return { title, about, body, isHidden: true };
}
