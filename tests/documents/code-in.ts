/** What a document shows as code: lines of blocks, and what stands between back quotes. */
export const codeIn = (text: string): string[] => [...linesOfBlocks(text), ...quotedIn(text)];

/** Lines of blocks of code: what a reader copies. */
export const linesOfBlocks = (text: string): string[] =>
  [...text.matchAll(/```[a-z]*\n([^`]*)```/g)].flatMap(([, block = '']) => block.split('\n'));

/** What stands between back quotes. */
export const quotedIn = (text: string): string[] =>
  [...text.replace(/```[^`]*```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'));
