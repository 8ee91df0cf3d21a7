/** The code of a language that is written as its code or its English name: `ja` for `Japanese`, `ja-JP`, `ja`. Undefined for what is none. */
export function languageCode(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const text = written.trim().toLowerCase();
  const [code = ''] = text.split(/[-_]/);
  if (/^[a-z]{2,3}$/.test(code) && NAMES.of(code) !== undefined) return code;
  return CODES.get(text);
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const OFTEN =
  'ja en fr de es it pt nl pl cs sv nb da fi ru uk zh ko th vi id tr el he ar hi ta bg ro hu sk sl hr sr lt lv et ca eu'.split(
    ' ',
  );

const CODES: ReadonlyMap<string, string> = new Map(OFTEN.map((code) => [(NAMES.of(code) ?? code).toLowerCase(), code]));
