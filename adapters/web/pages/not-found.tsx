import type { Page, Reader } from '../page.ts';
import { AskBox } from './ask-box.tsx';

/** Where there is no page. */
export function notFoundPage(reader: Reader): Page {
  const { texts, links } = reader;
  const body = (
    <>
      <h1>{texts.notFound}</h1>
      <p>{texts.notFoundHint}</p>
      <AskBox reader={reader} />
      <p>
        <a href={links.to('/e')}>{texts.events}</a>
      </p>
    </>
  );
  return { title: texts.notFound, about: texts.notFoundHint, body, isHidden: true };
}
