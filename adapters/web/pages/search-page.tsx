import type { Page, Reader } from '../page.ts';
import { AskBox } from './ask-box.tsx';

/** Where a site of files answers: in the browser. */
export function searchPage(reader: Reader): Page {
  const { texts } = reader;
  const body = (
    <>
      <h1>{texts.ask}</h1>
      <AskBox reader={reader} />
      <noscript>
        <p class="note">{texts.needsScript}</p>
      </noscript>
    </>
  );
  return { title: texts.ask, about: texts.tagline, body, isHidden: true };
}
