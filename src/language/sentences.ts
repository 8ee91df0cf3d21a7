const SENTENCE = /[^。．!?！？\n.]*(?:\.(?!\s|$)[^。．!?！？\n.]*)*(?:[。．!?！？]+[」』）)]*|\.+["')]*(?=\s|$)|\n|$)/gu;

/** The sentences of a text in order, each with its closing mark; white space around them is dropped. */
export const splitSentences = (text: string): string[] =>
  [...text.matchAll(SENTENCE)].map(([sentence]) => sentence.trim()).filter(Boolean);
