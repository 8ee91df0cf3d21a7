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
    if (JSON.stringify(blocks.filter(({ type }) => type !== 'data_table')).length > 13_200)
      fault('blocks', 'msg_blocks_too_long');
    const cells = blocks.filter(({ type }) => type === 'data_table').flatMap(({ rows }) => (rows as Json[][]).flat());
    if (cells.reduce((sum, cell) => sum + textsIn(cell).join('').length, 0) > 10_000) fault('blocks', 'too much in tables');
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
    case 'context_actions': {
      if (check.surface !== 'message') fault(place, 'context_actions outside a message');
      const elements = listOf(block['elements']);
      if (elements.length < 1 || elements.length > 5) fault(place, `${elements.length} elements`);
      elements.forEach((element, index) => {
        checkElement(element, `${place}.elements[${index}]`, check);
      });
      return;
    }
    case 'input': {
      checkText(block['label'], 2_000, `${place}.label`, fault, ['plain_text']);
      checkElement(block['element'] as Json, `${place}.element`, check);
      if (check.surface === 'message') fault(place, 'input in a message');
      return;
    }
    case 'rich_text':
      checkRichText(listOf(block['elements']), place, fault);
      return;
    case 'data_table':
      checkTable(block, place, check);
      return;
    case 'carousel': {
      const elements = listOf(block['elements']);
      if (check.surface === 'modal') fault(place, 'cards in a window');
      if (elements.length < 1 || elements.length > 10) fault(place, `${elements.length} cards`);
      elements.forEach((card, index) => {
        checkCard(card, `${place}.elements[${index}]`, check);
      });
      return;
    }
    default:
      fault(place, `unknown type ${String(block['type'])}`);
  }
}

/** Rows of the same length, the first of them the head, in which nothing is rich; no empty cells. */
function checkTable({ rows, caption, page_size: page }: Json, place: string, { fault, surface }: Check): void {
  const all = rows as readonly (readonly Json[])[];
  if (surface !== 'message') fault(place, 'a table outside a message');
  if (all.length < 2 || all.length > 101) fault(place, `${all.length} rows`);
  if (typeof caption !== 'string' || !caption.trim()) fault(place, 'no caption');
  if (page !== undefined && (Number(page) < 1 || Number(page) > 100)) fault(place, 'page_size');
  const width = all[0]?.length ?? 0;
  if (width < 1 || width > 20) fault(place, `${width} columns`);
  all.forEach((row, at) => {
    if (row.length !== width) fault(`${place}.rows[${at}]`, `${row.length} cells`);
    row.forEach((cell, column) => {
      const cellPlace = `${place}.rows[${at}][${column}]`;
      const type = String(cell['type']);
      if (!['raw_text', 'raw_number', 'rich_text'].includes(type)) fault(cellPlace, `type ${type}`);
      if (type === 'rich_text' && at === 0) fault(cellPlace, 'rich text in the head');
      if (type === 'rich_text') checkRichText(listOf(cell['elements']), cellPlace, fault);
      else lengthOf(cell['text'], 1, 3_000, cellPlace, fault);
      if (type === 'raw_number' && typeof cell['value'] !== 'number') fault(cellPlace, 'no number');
      for (const text of textsIn(cell)) isWhole(cellPlace, text, fault);
    });
  });
}

const textsIn = (cell: Json): readonly string[] =>
  cell['type'] === 'rich_text'
    ? listOf(cell['elements']).flatMap(({ elements }) => listOf(elements).map(({ text }) => String(text ?? '')))
    : [String(cell['text'] ?? '')];

/** What Slack formats is markup here, whatever one asks for. */
function checkCard(card: Json, place: string, check: Check): void {
  const { fault } = check;
  if (!['hero_image', 'title', 'actions', 'body'].some((name) => card[name])) fault(place, 'an empty card');
  for (const [name, limit] of [
    ['title', 150],
    ['subtitle', 150],
    ['body', 200],
  ] as const) {
    if (card[name] === undefined) continue;
    checkText(card[name], limit, `${place}.${name}`, fault, ['mrkdwn']);
    if (/[*_~`]|^\s*&gt;|:[\w+-]+:/m.test(String((card[name] as Json)['text']))) fault(`${place}.${name}`, 'markup');
  }
  const actions = listOf(card['actions']);
  if (actions.length > 3) fault(place, `${actions.length} buttons`);
  actions.forEach((element, index) => {
    if (element['type'] !== 'button') fault(`${place}.actions[${index}]`, 'no button');
    checkElement(element, `${place}.actions[${index}]`, check);
  });
}

function checkElement(element: Json, place: string, { fault, ids }: Check): void {
  lengthOf(element['action_id'], 1, 255, `${place}.action_id`, fault);
  const id = String(element['action_id']);
  if (ids.has(id)) fault(place, `action_id ${id} twice`);
  ids.add(id);
  if (element['placeholder'] !== undefined) checkText(element['placeholder'], 150, `${place}.placeholder`, fault, ['plain_text']);
  const check = ELEMENTS[String(element['type'])];
  if (check) check(element, place, fault);
  else fault(place, `unknown element ${String(element['type'])}`);
}

type CheckElement = (element: Json, place: string, fault: Check['fault']) => void;

/** So many options, each as it has to be. */
const optionsFrom =
  (least: number, most: number): CheckElement =>
  (element, place, fault) => {
    const options = listOf(element['options']);
    if (options.length < least || options.length > most) fault(place, `${options.length} options`);
    checkOptions(options, place, fault);
  };

const ELEMENTS: Readonly<Record<string, CheckElement>> = {
  button(element, place, fault) {
    checkText(element['text'], 75, `${place}.text`, fault, ['plain_text']);
    lengthOf(element['url'], 1, 3_000, `${place}.url`, fault, true);
    if (element['url'] !== undefined && !/^https?:\/\//.test(String(element['url']))) fault(place, 'not a web address');
    lengthOf(element['value'], 1, 2_000, `${place}.value`, fault, true);
    lengthOf(element['accessibility_label'], 1, 75, `${place}.accessibility_label`, fault, true);
    if (![undefined, 'primary', 'danger'].includes(element['style'] as string | undefined)) fault(place, 'style');
    checkConfirm(element['confirm'] as Json | undefined, place, fault);
  },
  overflow: optionsFrom(2, 5),
  feedback_buttons(element, place, fault) {
    for (const name of ['positive_button', 'negative_button']) {
      const button = (element[name] ?? {}) as Json;
      checkText(button['text'], 75, `${place}.${name}`, fault, ['plain_text']);
      lengthOf(button['accessibility_label'], 1, 75, `${place}.${name}.accessibility_label`, fault, true);
      lengthOf(button['value'], 1, 2_000, `${place}.${name}.value`, fault);
    }
  },
  icon_button(element, place, fault) {
    if (element['icon'] !== 'trash') fault(place, `icon ${String(element['icon'])}`);
    checkText(element['text'], 75, `${place}.text`, fault, ['plain_text']);
    lengthOf(element['value'], 1, 2_000, `${place}.value`, fault, true);
  },
  radio_buttons: optionsFrom(1, 10),
  checkboxes: optionsFrom(1, 10),
  timepicker(element, place, fault) {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(String(element['initial_time'] ?? '00:00'))) fault(place, 'initial_time');
  },
  conversations_select: () => {},
  multi_external_select(element, place, fault) {
    const initial = element['initial_options'];
    checkOptions(listOf(initial), place, fault);
    if (initial !== undefined && listOf(initial).length === 0) fault(place, 'no initial option');
  },
  static_select: optionsFrom(1, 100),
  external_select(element, place, fault) {
    if (Number(element['min_query_length'] ?? 3) > 1) fault(place, 'one Japanese character is enough to look for');
  },
  plain_text_input(element, place, fault) {
    if (Number(element['max_length'] ?? 3_000) > 3_000) fault(place, 'max_length');
  },
};

function checkOptions(options: readonly Json[], place: string, fault: Check['fault']): void {
  options.forEach((option, index) => {
    checkText(option['text'], 75, `${place}.options[${index}]`, fault, ['plain_text']);
    lengthOf(option['value'], 1, 75, `${place}.options[${index}].value`, fault);
    lengthOf(option['url'], 1, 3_000, `${place}.options[${index}].url`, fault, true);
  });
}

function checkConfirm(confirm: Json | undefined, place: string, fault: Check['fault']): void {
  if (!confirm) return;
  checkText(confirm['title'], 100, `${place}.confirm.title`, fault, ['plain_text']);
  checkText(confirm['text'], 300, `${place}.confirm.text`, fault);
  checkText(confirm['confirm'], 30, `${place}.confirm.confirm`, fault, ['plain_text']);
  checkText(confirm['deny'], 30, `${place}.confirm.deny`, fault, ['plain_text']);
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
      // Slack shows a channel and a person by their names; the person is who did it.
      if (['channel', 'user'].includes(String(child['type']))) continue;
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
