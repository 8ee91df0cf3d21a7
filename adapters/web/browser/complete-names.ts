const MAX_SHOWN = 8;
const MIN_TYPED = 2;

/** Fills the list below the box with names that fit what is typed. Nothing else of what is typed leaves the page before it is sent. */
export function completeNames(): void {
  let known: Promise<readonly string[]> | undefined;
  const all = document.documentElement.dataset['names'] === 'all';
  const load = async (url: string): Promise<readonly string[]> => (await fetch(url)).json();
  let latest = '';
  document.addEventListener('input', async ({ target }) => {
    const box = target as HTMLInputElement;
    const list = box.list as HTMLDataListElement | null;
    const from = list?.dataset['from'];
    if (!list || !from || box.value.length < MIN_TYPED) return;
    latest = box.value;
    const typed = latest;
    if (all) known ??= load(from);
    const names = (await (known ?? load(`${from}?q=${encodeURIComponent(typed)}`))) as readonly string[];
    if (typed !== latest) return;
    const fitting = all ? names.filter((name) => name.toLowerCase().includes(typed.toLowerCase())) : names;
    list.replaceChildren(...fitting.slice(0, MAX_SHOWN).map((name) => new Option(name, name)));
  });
}
