/**
 * A posting is one 32-bit number: document, field and how often the term stands there. The upper two are the posting's place;
 * `posting >>> FREQUENCY_BITS` is an index into tables that have a row for each document and a column for each field.
 */
export const FREQUENCY_BITS = 5;
export const FIELD_BITS = 3;
export const MAX_FREQUENCY = 2 ** FREQUENCY_BITS - 1;
export const FIELD_COLUMNS = 2 ** FIELD_BITS;
export const DOCUMENT_SHIFT = FREQUENCY_BITS + FIELD_BITS;
