/** Where somebody wants to go; `body` where a form is sent. */
export interface Wanted {
  readonly url: string;
  readonly body?: string[][];
}

interface Shown {
  readonly title: string;
  /** As HTML that the site's own templates made. */
  readonly main: string;
}

/** Goes to pages of lists and to answers without loading the whole page; back and forward work as ever. */
export function turnInPlace(load: (wanted: Wanted) => Promise<Shown>): void {
  const main = document.querySelector('main');
  if (!main) return;
  const show = ({ title, main: html }: Shown): void => {
    main.innerHTML = html;
    document.title = title;
  };
  const go = async (wanted: Wanted): Promise<void> => {
    main.ariaBusy = 'true';
    try {
      const shown = await load(wanted);
      history.replaceState({ title: document.title, main: main.innerHTML }, '');
      show(shown);
      history.pushState(shown, '', wanted.body ? location.href : wanted.url);
      main.focus();
      scrollTo({ top: 0 });
    } catch {
      location.assign(wanted.url);
    } finally {
      main.ariaBusy = null;
    }
  };
  document.addEventListener('submit', (event) => {
    const wanted = wantedBy(event.target as HTMLFormElement, event.submitter);
    if (!wanted) return;
    event.preventDefault();
    void go(wanted);
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-turn]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void go({ url: link.href });
  });
  addEventListener('popstate', ({ state }) => (state ? show(state as Shown) : location.reload()));
}

/** What a form asks for; undefined where another page has to answer it. */
function wantedBy(form: HTMLFormElement, submitter: HTMLElement | null): Wanted | undefined {
  if (document.documentElement.dataset['answers'] === 'elsewhere') return undefined;
  const fields = [...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]);
  if (form.method === 'post') return { url: form.action, body: fields };
  const url = new URL(form.action);
  url.search = new URLSearchParams(fields).toString();
  return { url: url.href };
}
