import type { Button, Card, ListItem, Part, Presentation, Span } from '../../../src/index.ts';
import type { Reader } from '../page.ts';
import { safeUrl } from '../safe-url.ts';
import { turnCode } from '../turn-code.ts';

/** What a message says, as a page shows it: titles lead to pages of ours, buttons belong to the form `on`. */
export function Presented({ of: { parts }, reader }: { of: Presentation; reader: Reader }) {
  return (
    <>
      {parts.map((part) => (
        <OnePart part={part} reader={reader} />
      ))}
    </>
  );
}

function OnePart({ part, reader }: { part: Part; reader: Reader }) {
  switch (part.kind) {
    case 'heading':
      return <h2>{part.text}</h2>;
    case 'text':
      return (
        <p>
          <Spans spans={part.spans} />
        </p>
      );
    case 'note':
      return <p class="note">{part.text}</p>;
    case 'card':
      return <OneCard card={part} reader={reader} />;
    case 'list':
      return (
        <ul class="list">
          {part.items.map((item) => (
            <OneItem item={item} reader={reader} />
          ))}
        </ul>
      );
    case 'buttons':
      return <Buttons buttons={part.buttons} />;
    case 'choice':
      return part.action.kind === 'at-event' ? <EventChoice choice={part} reader={reader} /> : null;
  }
}

function OneCard({ card, reader }: { card: Card; reader: Reader }) {
  const { facts, passage, links, buttons } = card;
  return (
    <article class="card">
      <h2>
        <Titled of={card} reader={reader} />
      </h2>
      {facts.map((fact) => (
        <p class="facts">{fact}</p>
      ))}
      {passage.length > 0 && (
        <blockquote>
          <Spans spans={passage} />
        </blockquote>
      )}
      <p class="links">
        {links.map(({ label, url }) => (
          <Outer url={url}>{label}</Outer>
        ))}
        <Buttons buttons={buttons} />
      </p>
    </article>
  );
}

function OneItem({ item, reader }: { item: ListItem; reader: Reader }) {
  const { asks, facts } = item;
  return (
    <li>
      {asks === undefined ? <Titled of={item} reader={reader} /> : <a href={reader.links.to('/q', { q: asks })}>{item.title}</a>}
      {facts !== '' && <span class="facts">{facts}</span>}
    </li>
  );
}

/** A title that leads to the page about it, where there is one; else where its address leads. */
function Titled({ of: { number, title, id, url }, reader }: { of: Card | ListItem; reader: Reader }) {
  const place = number === undefined ? '' : `${number}. `;
  const event = id === undefined ? [...reader.archive.events.values()].find(({ name }) => name === title) : undefined;
  const path = id !== undefined ? `/s/${id}` : event ? `/e/${event.id}` : undefined;
  return (
    <>
      {place}
      {path ? <a href={reader.links.to(path)}>{title}</a> : <Outer url={url}>{title}</Outer>}
    </>
  );
}

/** Whatever leads away from here. */
export function Outer({ url, children }: { url: string | undefined; children?: unknown }) {
  const safe = safeUrl(url);
  return safe ? (
    <a href={safe} rel="noopener">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return (
    <>
      {spans.map(({ text, bold, url }) => {
        const shown = bold ? <strong>{text}</strong> : text;
        return url === undefined ? shown : <Outer url={url}>{shown}</Outer>;
      })}
    </>
  );
}

/** What the next turn of the conversation can be, without typing. */
function Buttons({ buttons }: { buttons: readonly Button[] }) {
  const turns = buttons.flatMap(({ label, action }) => {
    const code = turnCode(action);
    return code === undefined ? [] : [{ label, code }];
  });
  return (
    <>
      {turns.map(({ label, code }) => (
        <button type="submit" form="on" name="do" value={code}>
          {label}
        </button>
      ))}
    </>
  );
}

function EventChoice({ choice, reader: { texts } }: { choice: Extract<Part, { kind: 'choice' }>; reader: Reader }) {
  return (
    <p class="choice">
      <label for="at">{choice.placeholder}</label>
      <select id="at" name="at" form="on">
        {choice.options.map(({ label, value }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
      <button type="submit" form="on" name="do" value="at">
        {texts.narrow}
      </button>
    </p>
  );
}
