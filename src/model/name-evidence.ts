/** What speaks for two names being one person's. */
export type NameEvidence = 'reading' | 'order' | 'company' | 'handle' | 'only';
