/** Signs by which Slack formats, where it reads markup: bold, italic, struck, code, a quotation, an emoji. */
const MARKS = ['*', '_', '~', '`'];
const QUOTE = /^[^\S\n]{0,99}>/m;
const EMOJI = /:[\w+-]{1,100}:/;

/** Whether Slack shows a text as it is where it reads markup, once `&`, `<` and `>` are escaped. */
export const isLiteral = (text: string): boolean =>
  !MARKS.some((mark) => text.includes(mark)) && !QUOTE.test(text) && !EMOJI.test(text);
