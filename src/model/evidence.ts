/** What speaks for two names being one person's. */
export type Evidence = 'reading' | 'order' | 'company' | 'handle' | 'only';
