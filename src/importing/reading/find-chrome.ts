/** Elements that are not the article's text, each with why. */
export type Chrome = ReadonlyMap<Element, 'page-chrome' | 'table-of-contents'>;

const CHROME_TAGS =
  'nav, aside, footer, form, [role=navigation], [role=complementary], [role=contentinfo], [role=search], [hidden], [aria-hidden=true]';
const CHROME_NAME =
  /(^|[\s_-])(nav|navbar|navigation|sidebar|breadcrumbs?|pagination|pager|footer|related|recommend(ed)?|share|social|sns|comments?|comment-box|advert\w*|ads?|banner|cookie|profile|author-(box|info)|widget|search|taglist|tags|categories|star-container|newsletter|subscribe|entry-footer|page-footer|popular)([\s_-]|$)/i;
const CONTENTS_NAME = /(^|[\s_-])(toc|table-of-contents|contents-list|index-list)([\s_-]|$)/i;
/** Frameworks give an element some dozen names. */
const MAX_NAMES = 500;
/** A container whose name sounds like chrome but that holds most of the text is the article after all. */
const MAX_CHROME_SHARE = 0.4;

/** The parts inside the article's element that are chrome: navigation, sharing, related pages, comments, tables of contents. */
export function findChrome(root: Element): Chrome {
  const chrome = new Map<Element, 'page-chrome' | 'table-of-contents'>();
  const whole = root.textContent?.length ?? 0;
  for (const element of root.querySelectorAll('*')) {
    const why = reasonFor(element);
    if (why && (element.textContent?.length ?? 0) <= whole * MAX_CHROME_SHARE && !isInside(element, chrome))
      chrome.set(element, why);
  }
  return chrome;
}

function reasonFor(element: Element): 'page-chrome' | 'table-of-contents' | undefined {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, MAX_NAMES);
  if (CONTENTS_NAME.test(names) || isListOfAnchors(element)) return 'table-of-contents';
  if (element.matches(CHROME_TAGS)) return 'page-chrome';
  return CHROME_NAME.test(names) && !/^(H[1-6]|LI|P|TD|TR)$/.test(element.tagName) ? 'page-chrome' : undefined;
}

/** A list of three or more items that all point into the page itself. */
function isListOfAnchors(element: Element): boolean {
  if (!/^[UO]L$/.test(element.tagName)) return false;
  const items = [...element.querySelectorAll('li')];
  const anchors = element.querySelectorAll('li a[href^="#"]').length;
  return items.length >= 3 && anchors >= items.length;
}

function isInside(element: Element, chrome: Chrome): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (chrome.has(at)) return true;
  return false;
}
