type Json = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A message's payload as a page that looks as Discord shows it; enough of it for a picture. */
export const messagePage = (payload: Json, { name, width }: { readonly name: string; readonly width: number }): string =>
  page(
    `<div class="message"><div class="icon">聞</div><div class="said"><div class="who">${escaped(name)} <span>アプリ</span></div>${listOf(
      payload['components'],
    )
      .map(componentHtml)
      .join('')}</div></div>`,
    width,
  );

/** The same for a window. */
export const windowPage = (payload: Json, width: number): string =>
  page(
    `<div class="window"><h1>${escaped(String(payload['title']))}</h1>${listOf(payload['components']).map(fieldHtml).join('')}<div class="foot"><b>送信</b></div></div>`,
    width,
  );

function componentHtml(component: Json): string {
  const inner = (): string => listOf(component['components']).map(componentHtml).join('');
  switch (component['type']) {
    case 1:
      return `<div class="row">${inner()}</div>`;
    case 2:
      return `<span class="button ${component['style'] === 1 ? 'primary' : ''}">${escaped(String(component['label']))}${component['style'] === 5 ? ' ↗' : ''}</span>`;
    case 3:
      return `<span class="select">${escaped(String(component['placeholder'] ?? ''))}<i>⌄</i></span>`;
    case 9:
      return `<div class="section"><div>${inner()}</div>${componentHtml((component['accessory'] ?? {}) as Json)}</div>`;
    case 10:
      return `<div class="text">${markdownHtml(String(component['content']))}</div>`;
    case 11:
      return '<span class="thumbnail">▶</span>';
    case 14:
      return '<hr>';
    case 17:
      return `<div class="container" style="border-left-color:#${Number(component['accent_color']).toString(16).padStart(6, '0')}">${inner()}</div>`;
    default:
      return '';
  }
}

function fieldHtml(field: Json): string {
  const control = (field['component'] ?? {}) as Json;
  return `<label>${escaped(String(field['label']))}</label><small>${escaped(String(field['description'] ?? ''))}</small>${controlHtml(control)}`;
}

function controlHtml(control: Json): string {
  const options = listOf(control['options']);
  const chosen = options.filter((option) => option['default']).map((option) => String(option['label']));
  switch (control['type']) {
    case 3:
      return `<span class="select">${escaped(chosen.join(', ') || String(control['placeholder'] ?? ''))}<i>⌄</i></span>`;
    case 22:
      return options
        .map((option) => `<div class="box">${option['default'] ? '☑' : '☐'} ${escaped(String(option['label']))}</div>`)
        .join('');
    default:
      return `<span class="input">${escaped(String(control['value'] ?? control['placeholder'] ?? '')) || '&nbsp;'}</span>`;
  }
}

/** Of Discord's Markdown what our messages hold. */
function markdownHtml(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      const html = inline(line.replace(/^(?:#{2,3} |-# |> )/, ''));
      if (line.startsWith('## ')) return `<h2>${html}</h2>`;
      if (line.startsWith('### ')) return `<h3>${html}</h3>`;
      if (line.startsWith('-# ')) return `<small>${html}</small>`;
      return line.startsWith('> ') ? `<blockquote>${html}</blockquote>` : `<p>${html}</p>`;
    })
    .join('');
}

const inline = (text: string): string =>
  escaped(text)
    .replace(/\[([^\]]{1,500})\]\([^)\s]{1,2000}\)/g, '<a>$1</a>')
    .replace(/\*\*([^*]{1,2000})\*\*/g, '<b>$1</b>')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1')
    .replace(/\u2060/g, '');

const page = (body: string, width: number): string => `<!doctype html><html lang="ja"><meta charset="utf-8"><style>
*{box-sizing:border-box;margin:0}
body{width:${width}px;background:#313338;color:#dbdee1;font:16px/1.35 "Noto Sans CJK JP","Noto Sans JP",sans-serif;padding:12px}
.message{display:flex;gap:12px}.icon{width:36px;height:36px;border-radius:18px;background:#2e8b57;color:#fff;text-align:center;line-height:36px;flex:none}
.said{flex:1;min-width:0}.who{color:#f2f3f5;font-weight:600}.who span{background:#5865f2;color:#fff;font-size:10px;border-radius:3px;padding:1px 4px;vertical-align:middle}
.container{background:#393a41;border:1px solid #46474e;border-left:4px solid;border-radius:8px;padding:12px;margin-top:6px;display:flex;flex-direction:column;gap:8px}
.section{display:flex;justify-content:space-between;gap:10px;align-items:flex-start}
h2{font-size:20px;color:#f2f3f5}h3{font-size:17px;color:#f2f3f5;line-height:1.3}a{color:#4ea1f3}small{display:block;color:#9a9ba3;font-size:12.5px}
blockquote{border-left:4px solid #5c5d65;padding-left:10px;margin:4px 0}
.row{display:flex;flex-wrap:wrap;gap:8px}.button{background:#4e5058;color:#fff;border-radius:8px;padding:6px 12px;font-size:14px;white-space:nowrap}.primary{background:#5865f2}
.select,.input{display:flex;justify-content:space-between;width:100%;background:#1e1f22;border:1px solid #3f4046;border-radius:6px;padding:8px 10px;color:#b5bac1;font-size:14px}
.thumbnail{width:80px;height:60px;border-radius:6px;background:#1e1f22;color:#fff;text-align:center;line-height:60px;flex:none}
hr{border:0;border-top:1px solid #4a4b52}
.window{background:#393a41;border-radius:8px;padding:16px}.window h1{font-size:20px;color:#f2f3f5;margin-bottom:8px}.window label{display:block;font-weight:600;margin-top:12px}
.box{padding:3px 0}.foot{text-align:right;margin-top:14px}.foot b{background:#5865f2;color:#fff;border-radius:6px;padding:6px 16px}
</style><body>${body}</body></html>`;
