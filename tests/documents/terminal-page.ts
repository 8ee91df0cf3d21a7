import stringWidth from 'string-width';

/** The colours of a terminal: `foreground` and the few that the command line uses. */
interface Theme {
  readonly background: string;
  readonly bar: string;
  readonly foreground: string;
  readonly dim: string;
  readonly yellow: string;
  readonly cyan: string;
  readonly red: string;
}

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    background: '#ffffff',
    bar: '#eceef1',
    foreground: '#1f2328',
    dim: '#6b7280',
    yellow: '#9a6700',
    cyan: '#0f6f8f',
    red: '#b42318',
  },
  dark: {
    background: '#15191f',
    bar: '#232932',
    foreground: '#e6e9ee',
    dim: '#98a2b3',
    yellow: '#e5b94e',
    cyan: '#67c5dd',
    red: '#f5857b',
  },
};

/** In pixels. The font has letters half as wide as kanji, as terminals show them. */
const FONT = 15;
const LINE = 23;
const PAD = 18;
const BAR = 30;

/** A page that looks as a terminal does, and how large it is in pixels. */
export function terminalPage(
  text: string,
  { command, columns, theme }: { readonly command: string; readonly columns: number; readonly theme: keyof typeof THEMES },
): { readonly html: string; readonly width: number; readonly height: number } {
  const colours = THEMES[theme];
  const shown = [`\u001B[1m$ ${command}\u001B[22m`, ...text.trimEnd().split('\n')].flatMap((line) => rowsOf(line, columns));
  const rows = Object.entries(colours).map(([name, value]) => `--${name}:${value}`);
  const html = `<!doctype html><meta charset="utf-8"><style>
:root{${rows.join(';')}} body{margin:0;background:var(--background)}
.bar{height:${BAR}px;background:var(--bar);display:flex;align-items:center;gap:8px;padding-left:14px}
.bar i{width:11px;height:11px;border-radius:50%;background:var(--dim);opacity:.5}
pre{margin:0;padding:${PAD}px;color:var(--foreground);font:${FONT}px/${LINE}px 'Noto Sans Mono CJK JP',monospace;font-variant-ligatures:none}
.bold{font-weight:700}.dim{color:var(--dim)}.yellow{color:var(--yellow)}.cyan{color:var(--cyan)}.red{color:var(--red)}
</style><div class="bar"><i></i><i></i><i></i></div><pre>${htmlOf(shown.join('\n'))}</pre>`;
  const [width, height] = [Math.ceil((columns * FONT) / 2) + 2 * PAD, shown.length * LINE + 2 * PAD + BAR];
  return { html, width, height };
}

/** What is wider than the terminal goes on in the next row, as a terminal does it; only addresses are. */
function rowsOf(line: string, columns: number): readonly string[] {
  if (!line.includes('://')) return [line];
  const rows = [''];
  let width = 0;
  for (const [at, piece] of line.split(SEQUENCE).entries()) {
    if (at % 2 === 1) rows[rows.length - 1] += `\u001B[${piece}m`;
    else
      for (const letter of piece) {
        const wide = stringWidth(letter);
        if (width + wide > columns) {
          rows.push('');
          width = 0;
        }
        rows[rows.length - 1] += letter;
        width += wide;
      }
  }
  return rows;
}

const SEQUENCE = /\u001B\[(\d{1,2})m/g;

/** Which classes each code of SGR (ECMA-48) puts on and takes off. */
const CODES: Readonly<Record<string, { readonly on?: string; readonly off?: readonly string[] }>> = {
  '1': { on: 'bold' },
  '2': { on: 'dim' },
  '22': { off: ['bold', 'dim'] },
  '31': { on: 'red' },
  '33': { on: 'yellow' },
  '36': { on: 'cyan' },
  '39': { off: ['red', 'yellow', 'cyan'] },
};

/** Text with the terminal's colours as HTML. Throws for a code that is not known here. */
export function htmlOf(text: string): string {
  const on = new Set<string>();
  const pieces = text.split(SEQUENCE);
  return pieces
    .map((piece, at) => {
      if (at % 2 === 0) return piece && `<span class="${[...on].join(' ')}">${escaped(piece)}</span>`;
      const code = CODES[piece];
      if (!code) throw new Error(`No colour is known for the code ${piece}.`);
      if (code.on) on.add(code.on);
      for (const name of code.off ?? []) on.delete(name);
      return '';
    })
    .join('');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
