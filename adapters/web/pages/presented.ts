import { html } from 'hono/html';
import type { Button, Card, ListItem, Part, Presentation, Span } from '../../../src/index.ts';
import type { Reader } from '../page.ts';
import { safeUrl } from '../safe-url.ts';
import { turnCode } from '../turn-code.ts';

/** What a message says, as a page shows it: titles lead to pages of ours, buttons belong to the form `on`. */
export const presented = ({ parts }: Presentation, reader: Reader) => parts.map((part) => onePart(part, reader));

function onePart(part: Part, reader: Reader) {
  switch (part.kind) {
    case 'heading':
      return html`<h2>${part.text}</h2>`;
    case 'text':
      return html`<p>${spans(part.spans)}</p>`;
    case 'note':
      return html`<p class="note">${part.text}</p>`;
    case 'card':
      return oneCard(part, reader);
    case 'list':
      return html`<ul class="list">${part.items.map((item) => oneItem(item, reader))}</ul>`;
    case 'buttons':
      return buttonsOf(part.buttons);
    case 'choice':
      return part.action.kind === 'at-event' ? eventChoice(part, reader) : undefined;
  }
}

const oneCard = (card: Card, reader: Reader) => html`<article class="card">
<h2>${titled(card, reader)}</h2>
${card.facts.map((fact) => html`<p class="facts">${fact}</p>`)}
${card.passage.length > 0 && html`<blockquote>${spans(card.passage)}</blockquote>`}
<p class="links">${card.links.map(({ label, url }) => outer(url, label))}${buttonsOf(card.buttons)}</p>
</article>`;

const oneItem = (item: ListItem, reader: Reader) => html`<li>
${item.asks === undefined ? titled(item, reader) : html`<a href="${reader.links.to('/q', { q: item.asks })}">${item.title}</a>`}
${item.facts && html`<span class="facts">${item.facts}</span>`}</li>`;

/** A title that leads to the page about it, where there is one; else where its address leads. */
function titled({ number, title, id, url }: Card | ListItem, { archive, links }: Reader) {
  const place = number === undefined ? '' : `${number}. `;
  const event = id === undefined ? [...archive.events.values()].find(({ name }) => name === title) : undefined;
  const path = id !== undefined ? `/s/${id}` : event && `/e/${event.id}`;
  return html`${place}${path ? html`<a href="${links.to(path)}">${title}</a>` : outer(url, title)}`;
}

/** Whatever leads away from here. */
export function outer(url: string | undefined, shown: unknown) {
  const safe = safeUrl(url);
  return safe ? html`<a href="${safe}" rel="noopener">${shown}</a>` : html`<span>${shown}</span>`;
}

const spans = (all: readonly Span[]) =>
  all.map(({ text, bold, url }) => {
    const shown = bold ? html`<strong>${text}</strong>` : text;
    return url === undefined ? shown : outer(url, shown);
  });

/** What the next turn of the conversation can be, without typing. */
const buttonsOf = (buttons: readonly Button[]) =>
  buttons.map(({ label, action }) => {
    const code = turnCode(action);
    return code && html`<button type="submit" form="on" name="do" value="${code}">${label}</button>`;
  });

const eventChoice = ({ placeholder, options }: Extract<Part, { kind: 'choice' }>, { texts }: Reader) => html`<p class="choice">
<label for="at">${placeholder}</label>
<select id="at" name="at" form="on">${options.map(({ label, value }) => html`<option value="${value}">${label}</option>`)}</select>
<button type="submit" form="on" name="do" value="at">${texts.narrow}</button></p>`;
