import { completeNames } from './complete-names.ts';
import { turnInPlace } from './turn-in-place.ts';

/** What pages do better where scripts run: the next page or answer comes in place, and names are completed. */
completeNames();
turnInPlace(async ({ url, body }) => {
  const response = await fetch(url, body ? { method: 'POST', body: new URLSearchParams(body) } : {});
  const shown = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { title: shown.title, main: shown.querySelector('main')?.innerHTML ?? '' };
});
