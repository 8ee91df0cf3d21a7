import type { Reader } from '../page.ts';

/** Where a question is typed. The words before it are there to be changed. */
export function AskBox({ reader: { links, texts }, asked = '' }: { reader: Reader; asked?: string }) {
  return (
    <search>
      <form action={links.to('/q')} class="ask">
        <label for="q">{texts.question}</label>
        <div>
          <input
            id="q"
            name="q"
            type="search"
            value={asked}
            placeholder={texts.placeholder}
            required
            maxlength={MAX_QUESTION}
            list="names"
            autocomplete="off"
          />
          <LanguageField links={links} />
          <button type="submit">{texts.ask}</button>
        </div>
        <datalist id="names" data-from={links.names} />
      </form>
    </search>
  );
}

/** A form leaves out the query of its address: what is in it goes along in a field. */
export function LanguageField({ links }: Pick<Reader, 'links'>) {
  const language = new URLSearchParams(links.to('/').split('?')[1]).get('lang');
  return language ? <input type="hidden" name="lang" value={language} /> : null;
}

/** In UTF-16 units; longer ones are no questions. */
export const MAX_QUESTION = 2_000;
