/** The child process in which parsers run: takes a text, sends the document back. It ends with its parent. */
import type { Format } from './detect-format.ts';
import { parseSource } from './parse-source.ts';

export interface ParseRequest {
  readonly format: Format;
  readonly text: string;
}

process.on('message', (request: ParseRequest) => {
  parseSource(request.format, request.text).then(
    (document) => process.send?.({ document }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.name : 'Error' }),
  );
});
process.on('disconnect', () => process.exit());
