import { html } from 'hono/html';
import { type Answer, answerReply, present } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { WEB } from '../platform.ts';
import { askBox, languageField, MAX_QUESTION } from './ask-box.ts';
import { presented } from './presented.ts';

/** How many sessions a page of a list holds. */
const ANSWER_PAGE = 50;

interface Shown {
  readonly answer: Answer;
  /** What was asked, as it is shown above the answer. */
  readonly asked: string;
  /** What the next question may refer to, sealed: it lies in the form itself, the server remembers nothing. */
  readonly about: string;
  /** What has to be said before. */
  readonly remark?: string | undefined;
}

/** An answer, and a box to ask on. Enter presses the first button of a form, so that the first of all is one that nobody sees. */
export async function answerPage({ answer, asked, about, remark }: Shown, reader: Reader): Promise<Page> {
  const { kikigaki, language, links, texts, zone } = reader;
  const reply = await answerReply(answer, { id: answer.answerId, person: WEB.name }, kikigaki.programme);
  const presentation = present(reply, { language, zone, platform: WEB, page: ANSWER_PAGE });
  const body = html`${askBox(reader, asked)}
<section class="answer" aria-label="${texts.answer}" data-kind="${answer.kind}" data-certainty="${answer.certainty}">
${asked && html`<h1>${asked}</h1>`}
${remark && html`<p class="note">${remark}</p>`}
<button type="submit" form="on" hidden></button>
${presented(presentation, reader)}
</section>
<form id="on" method="post" action="${links.to('/q')}" class="ask on">
<input type="hidden" name="about" value="${about}">${languageField(links)}
<label for="on-q">${texts.askOn}</label>
<div><input id="on-q" name="q" maxlength="${MAX_QUESTION}" autocomplete="off"><button type="submit">${texts.ask}</button></div>
</form>`;
  return { title: asked, about: presentation.summary, body, isHidden: true };
}

/** What is said instead of an answer. */
export function remarkPage(remark: string, reader: Reader, asked = ''): Page {
  const body = html`${askBox(reader, asked)}<p class="note" role="status">${remark}</p>`;
  return { title: asked || reader.texts.ask, about: remark, body, isHidden: true };
}
