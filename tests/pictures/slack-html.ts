import type { Scene } from './slack-scenes.ts';

type Json = Readonly<Record<string, unknown>>;

/** A scene as a page that looks like Slack: what stands where, not every shade. */
export function slackHtml({ asked, payload }: Scene): string {
  const isWindow = payload['type'] === 'modal';
  const content = listOf(payload['blocks']).map(block).join('');
  const body = isWindow ? windowOf(payload, content) : messageOf(asked, content);
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${STYLE}</style><body>${body}<script>document.title=document.body.scrollHeight</script></body></html>`;
}

function messageOf(asked: string | undefined, content: string): string {
  const question = asked ? said('渚', '#2f7d5b', `<p><span class="at">@kikigaki</span> ${escaped(asked)}</p>`) : '';
  return `${question}${said('kikigaki', '#1d3557', content, '<span class="app">アプリ</span>')}`;
}

const said = (name: string, color: string, content: string, mark = ''): string =>
  `<section class="said"><div class="face" style="background:${color}">${escaped(name.slice(0, 1))}</div><div class="words"><b>${escaped(name)}</b>${mark}${content}</div></section>`;

function windowOf({ title, submit, close }: Json, content: string): string {
  return `<section class="window"><h1>${textOf(title)}</h1>${content}<footer><span class="button">${textOf(close)}</span><span class="button primary">${textOf(submit)}</span></footer></section>`;
}

function block(given: Json): string {
  const elements = listOf(given['elements']);
  switch (given['type']) {
    case 'header':
      return `<h2>${textOf(given['text'])}</h2>`;
    case 'context':
      return `<p class="small">${elements.map((one) => textOf(one)).join(' ')}</p>`;
    case 'divider':
      return '<hr>';
    case 'actions':
      return `<p class="row">${elements.map(control).join('')}</p>`;
    case 'context_actions':
      return `<p class="row quiet">${elements.map(quiet).join('')}</p>`;
    case 'input':
      return `<label>${textOf(given['label'])}${given['optional'] ? ' <i>（任意）</i>' : ''}</label>${field(given['element'] as Json)}`;
    case 'rich_text':
      return elements.map(rich).join('');
    case 'data_table':
      return table(given);
    case 'carousel':
      return `<div class="cards">${elements.map(card).join('')}</div>`;
    default:
      throw new Error(`A picture of ${String(given['type'])} is not known.`);
  }
}

/** Its first page, as it opens. */
function table({ rows, caption, page_size: page }: Json): string {
  const [head = [], ...all] = rows as readonly (readonly Json[])[];
  const shown = all.slice(0, Number(page));
  const cell = (given: Json): string =>
    given['type'] === 'rich_text' ? listOf(given['elements']).map(spans).join('') : textOf(given);
  const row = (cells: readonly Json[], tag: string): string =>
    `<tr>${cells.map((one) => `<${tag}>${cell(one)}</${tag}>`).join('')}</tr>`;
  const pages = `1–${shown.length} / ${all.length}　‹ ›`;
  return `<table><caption>${escaped(String(caption))}</caption>${row(head, 'th')}${shown.map((one) => row(one, 'td')).join('')}</table><p class="small pages">${pages}</p>`;
}

const card = ({ title, subtitle, body, actions }: Json): string =>
  `<div class="card"><b>${textOf(title)}</b><p class="small">${textOf(subtitle)}</p><p class="small">${textOf(body)}</p><p class="row">${listOf(actions).map(control).join('')}</p></div>`;

function rich(given: Json): string {
  const elements = listOf(given['elements']);
  if (given['type'] === 'rich_text_list') return `<ul>${elements.map((one) => `<li>${spans(one)}</li>`).join('')}</ul>`;
  return given['type'] === 'rich_text_quote' ? `<blockquote>${spans(given)}</blockquote>` : `<p>${spans(given)}</p>`;
}

const spans = ({ elements }: Json): string =>
  listOf(elements)
    .map(({ type, text, url, style }) => {
      const words = escaped(String(text ?? ''))
        .replace(/\n$/, '')
        .replaceAll('\n', '<br>');
      const bold = (style as Json | undefined)?.['bold'] ? `<b>${words}</b>` : words;
      return type === 'link' ? `<a href="${escaped(String(url))}">${bold}</a>` : bold;
    })
    .join('');

function control(given: Json): string {
  if (given['type'] === 'overflow') return '<span class="button">⋯</span>';
  if (given['type'] === 'button')
    return `<span class="button ${given['style'] === 'primary' ? 'primary' : ''}">${textOf(given['text'])}</span>`;
  return `<span class="button select">${textOf(given['placeholder'])} ▾</span>`;
}

/** Thumbs and bin by their words: not every machine has glyphs for them. */
const quiet = ({ positive_button: good, negative_button: bad, text }: Json): string =>
  [(good as Json | undefined)?.['text'], (bad as Json | undefined)?.['text'], text]
    .map((label) =>
      textOf(label)
        .replace(/[^\p{L}\p{P}\s]/gu, '')
        .trim(),
    )
    .filter(Boolean)
    .map((label) => `<span>${label}</span>`)
    .join('');

function field(given: Json): string {
  const options = listOf(given['options']);
  const chosen = [given['initial_option'] as Json | undefined, ...listOf(given['initial_options'])].map((one) => one?.['value']);
  if (options.length > 0) {
    const mark = given['type'] === 'checkboxes' ? ['☑', '☐'] : ['◉', '○'];
    return `<p class="choices">${options.map((one) => `<span>${chosen.includes(one['value']) ? mark[0] : mark[1]} ${textOf(one['text'])}</span>`).join('')}</p>`;
  }
  const initial = given['initial_time'] ?? textOf((given['initial_option'] as Json | undefined)?.['text']);
  const value = initial ? escaped(String(initial)) : `<i>${textOf(given['placeholder']) || '&nbsp;'}</i>`;
  return `<p class="field">${value || '&nbsp;'}</p>`;
}

const textOf = (given: unknown): string => shown(String((given as Json | undefined)?.['text'] ?? '')).replaceAll('\n', '<br>');

/** Slack's own escapes are HTML's. */
const shown = (text: string): string => text.replace(/&(?!amp;|lt;|gt;)/g, '&amp;');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

const STYLE = `
body{margin:0;padding:16px 20px;width:680px;font:15px/1.5 Lato,"Noto Sans CJK JP",sans-serif;color:#1d1c1d;background:#fff}
.said{display:flex;gap:8px;margin-bottom:12px}.face{flex:none;width:36px;height:36px;border-radius:8px;color:#fff;font-weight:700;text-align:center;line-height:36px}
.words{flex:1;min-width:0}.app{font-size:10px;background:#ebebeb;border-radius:2px;padding:1px 3px;margin-left:5px;color:#616061}.at{color:#1264a3;background:#e8f5fa;border-radius:3px;padding:0 2px}
p{margin:2px 0 4px}h2{font-size:18px;margin:8px 0 4px}a{color:#1264a3;text-decoration:none}.small{font-size:13px;color:#616061}hr{border:0;border-top:1px solid #ddd;margin:8px 0}
table{border-collapse:collapse;width:100%;font-size:12px;margin:6px 0 2px}caption{text-align:left;font-weight:700;font-size:13px;padding:4px 0}th{background:#f4f4f4;text-align:left}th,td{border:1px solid #ddd;padding:3px 6px;vertical-align:top}.pages{text-align:right;margin:0 0 6px}
.cards{display:flex;gap:8px;overflow:hidden;margin:6px 0}.card{flex:none;width:280px;border:1px solid #ddd;border-radius:8px;padding:8px 10px;overflow:hidden}
blockquote{margin:4px 0;border-left:4px solid #ddd;padding-left:12px}ul{margin:2px 0;padding-left:22px}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:6px 0}.button{border:1px solid #bbb;border-radius:8px;padding:2px 10px;font-size:13px;font-weight:700;max-width:300px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.primary{background:#007a5a;border-color:#007a5a;color:#fff}.select{font-weight:400}.quiet{gap:14px;font-size:13px;color:#616061}
.window{border:1px solid #ccc;border-radius:10px;width:480px;padding:16px 20px}.window h1{font-size:20px;margin:0 0 10px}label{display:block;font-weight:700;margin-top:10px}label i,.field i{font-weight:400;font-style:normal;color:#868686}.field{border:1px solid #aaa;border-radius:6px;padding:5px 10px}.choices{display:flex;flex-wrap:wrap;gap:4px 16px}footer{display:flex;justify-content:flex-end;gap:8px;margin-top:16px}`;
