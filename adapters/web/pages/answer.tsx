import { type Answer, answerReply, present } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { WEB } from '../platform.ts';
import { AskBox, LanguageField, MAX_QUESTION } from './ask-box.tsx';
import { Presented } from './presented.tsx';

/** How many sessions a page of a list holds. */
const ANSWER_PAGE = 50;

interface Answered {
  readonly answer: Answer;
  /** What was asked, as it is shown above the answer. */
  readonly asked: string;
  /** What the next question may refer to, sealed. */
  readonly about: string;
  /** What has to be said before. */
  readonly remark?: string | undefined;
}

/** An answer, and a box to ask on. */
export function answerPage({ answer, asked, about, remark }: Answered, reader: Reader): Page {
  const { kikigaki, language, texts } = reader;
  const reply = answerReply(answer, { id: answer.answerId, person: WEB.name }, kikigaki);
  const presentation = present(reply, { language, platform: WEB, page: ANSWER_PAGE });
  const body = (
    <>
      <AskBox reader={reader} asked={asked} />
      <section class="answer" aria-label={texts.answer} data-kind={answer.kind} data-certainty={answer.certainty}>
        {asked && <h1>{asked}</h1>}
        {remark && <p class="note">{remark}</p>}
        {/* Enter presses the first button of a form. */}
        <button type="submit" form="on" hidden />
        <Presented of={presentation} reader={reader} />
      </section>
      <AskOn about={about} reader={reader} />
    </>
  );
  return { title: asked, about: presentation.summary, body, isHidden: true };
}

/** What the answer left to refer to lies in the form itself: the server remembers nothing. */
function AskOn({ about, reader: { links, texts } }: { about: string; reader: Reader }) {
  return (
    <form id="on" method="post" action={links.to('/q')} class="ask on">
      <input type="hidden" name="about" value={about} />
      <LanguageField links={links} />
      <label for="on-q">{texts.askOn}</label>
      <div>
        <input id="on-q" name="q" maxlength={MAX_QUESTION} autocomplete="off" />
        <button type="submit">{texts.ask}</button>
      </div>
    </form>
  );
}

/** What is said instead of an answer. */
export function remarkPage(remark: string, reader: Reader, asked = ''): Page {
  const body = (
    <>
      <AskBox reader={reader} asked={asked} />
      <p class="note" role="status">
        {remark}
      </p>
    </>
  );
  return { title: asked || reader.texts.ask, about: remark, body, isHidden: true };
}
