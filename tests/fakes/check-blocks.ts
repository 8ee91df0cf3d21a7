/** JSON as it would arrive at Slack. */
type Json = Readonly<Record<string, unknown>>;

/**
 * What Slack would refuse in a message or view, read off its reference page by page: not the adapter's own limits, so that a slip there shows here.
 * Also what would ping somebody: an unescaped control sequence where Slack reads them, an element that mentions.
 */
export function checkBlocks(payload: Json, surface: 'message' | 'modal' | 'home' = 'message'): readonly string[] {
  const faults: string[] = [];
  const fault = (place: string, what: string): void => void faults.push(`${place}: ${what}`);
  const blocks = listOf(payload['blocks']);
  if (surface === 'message') {
    if (typeof payload['text'] !== 'string' || !payload['text'].trim()) fault('text', 'no fallback');
    else {
      if (payload['text'].length > 4_000) fault('text', 'longer than an edit takes');
      readsControls('text', payload['text'], fault);
    }
    if (JSON.stringify(blocks).length > 13_200) fault('blocks', 'msg_blocks_too_long');
  }
  if (blocks.length > (surface === 'message' ? 50 : 100)) fault('blocks', `${blocks.length} of them`);
  if (surface !== 'message' && blocks.length === 0) fault('blocks', 'none');
  const ids = new Set<string>();
  blocks.forEach((block, index) => {
    checkBlock(block, `blocks[${index}]`, { fault, ids, surface });
  });
  return faults;
}

interface Check {
  readonly fault: (place: string, what: string) => void;
  /** Action ids so far. */
  readonly ids: Set<string>;
  readonly surface: 'message' | 'modal' | 'home';
}

function checkBlock(block: Json, place: string, check: Check): void {
  const { fault } = check;
  lengthOf(block['block_id'], 1, 255, `${place}.block_id`, fault, true);
  switch (block['type']) {
    case 'header':
      checkText(block['text'], 150, `${place}.text`, fault, ['plain_text']);
      return;
    case 'section':
      checkText(block['text'], 3_000, `${place}.text`, fault);
      return;
    case 'divider':
      return;
    case 'context': {
      const elements = listOf(block['elements']);
      if (elements.length < 1 || elements.length > 10) fault(place, `${elements.length} elements`);
      elements.forEach((element, index) => {
        checkText(element, 3_000, `${place}.elements[${index}]`, fault);
      });
      return;
    }
    case 'actions': {
      const elements = listOf(block['elements']);
      if (elements.length < 1 || elements.length > 25) fault(place, `${elements.length} elements`);
      elements.forEach((element, index) => {
        checkElement(element, `${place}.elements[${index}]`, check);
      });
      return;
    }
    case 'input': {
      checkText(block['label'], 2_000, `${place}.label`, fault, ['plain_text']);
      checkElement(block['element'] as Json, `${place}.element`, check);
      if (check.surface !== 'modal') fault(place, 'input outside a modal');
      return;
    }
    case 'rich_text':
      checkRichText(listOf(block['elements']), place, fault);
      return;
    default:
      fault(place, `unknown type ${String(block['type'])}`);
  }
}

function checkElement(element: Json, place: string, { fault, ids }: Check): void {
  lengthOf(element['action_id'], 1, 255, `${place}.action_id`, fault);
  const id = String(element['action_id']);
  if (ids.has(id)) fault(place, `action_id ${id} twice`);
  ids.add(id);
  if (element['placeholder'] !== undefined) checkText(element['placeholder'], 150, `${place}.placeholder`, fault, ['plain_text']);
  switch (element['type']) {
    case 'button':
      checkText(element['text'], 75, `${place}.text`, fault, ['plain_text']);
      lengthOf(element['url'], 1, 3_000, `${place}.url`, fault, true);
      if (element['url'] !== undefined && !/^https?:\/\//.test(String(element['url']))) fault(place, 'not a web address');
      lengthOf(element['value'], 1, 2_000, `${place}.value`, fault, true);
      if (![undefined, 'primary', 'danger'].includes(element['style'] as string | undefined)) fault(place, 'style');
      return;
    case 'static_select': {
      const options = listOf(element['options']);
      if (options.length < 1 || options.length > 100) fault(place, `${options.length} options`);
      options.forEach((option, index) => {
        checkText(option['text'], 75, `${place}.options[${index}]`, fault, ['plain_text']);
        lengthOf(option['value'], 1, 75, `${place}.options[${index}].value`, fault);
      });
      return;
    }
    case 'external_select':
      if (Number(element['min_query_length'] ?? 3) > 1) fault(place, 'one Japanese character is enough to look for');
      return;
    case 'plain_text_input':
      if (Number(element['max_length'] ?? 3_000) > 3_000) fault(place, 'max_length');
      return;
    default:
      fault(place, `unknown element ${String(element['type'])}`);
  }
}

/** Rich text is taken literally, so only its elements can ping. */
function checkRichText(elements: readonly Json[], place: string, fault: Check['fault']): void {
  if (elements.length === 0) fault(place, 'empty rich text');
  elements.forEach((element, index) => {
    const at = `${place}.elements[${index}]`;
    const children = listOf(element['elements']);
    if (children.length === 0) fault(at, 'empty');
    if (element['type'] === 'rich_text_list') checkRichText(children, at, fault);
    else if (!['rich_text_section', 'rich_text_quote'].includes(String(element['type'])))
      fault(at, `unknown ${String(element['type'])}`);
    for (const child of element['type'] === 'rich_text_list' ? [] : children) {
      if (!['text', 'link'].includes(String(child['type']))) fault(at, `a ${String(child['type'])} may ping`);
      lengthOf(child['text'], 1, 3_000, `${at}.text`, fault);
      if (child['type'] === 'link') lengthOf(child['url'], 1, 3_000, `${at}.url`, fault);
      isWhole(at, String(child['text']), fault);
    }
  });
}

function checkText(value: unknown, limit: number, place: string, fault: Check['fault'], types = ['plain_text', 'mrkdwn']): void {
  const { type, text } = (value ?? {}) as Json;
  if (!types.includes(String(type))) fault(place, `type ${String(type)}`);
  lengthOf(text, 1, limit, place, fault);
  if (typeof text !== 'string') return;
  if (!text.trim()) fault(place, 'blank');
  readsControls(place, text, fault);
}

function lengthOf(text: unknown, least: number, most: number, place: string, fault: Check['fault'], isOptional = false): void {
  if (text === undefined && isOptional) return;
  if (typeof text !== 'string') fault(place, 'no text');
  else if (text.length < least || text.length > most) fault(place, `${text.length} characters`);
}

/** `<…>` is how Slack writes mentions, links and dates; only entities may hold these signs. */
function readsControls(place: string, text: string, fault: Check['fault']): void {
  if (/[<>]/.test(text)) fault(place, 'control sequence');
  if (/&(?!amp;|lt;|gt;)/.test(text)) fault(place, 'bare ampersand');
  isWhole(place, text, fault);
}

function isWhole(place: string, text: string, fault: Check['fault']): void {
  if (/\p{Surrogate}/u.test(text)) fault(place, 'half a character');
  if (/[\u202A-\u202E\u2066-\u2069]/.test(text)) fault(place, 'turns the direction of what follows');
}

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
