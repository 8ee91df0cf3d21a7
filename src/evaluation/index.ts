/** Files of questions and how well they are answered. Loaded on demand. */
export { evaluate } from './evaluate.ts';
export { parseQuestionFile } from './question-file.ts';
