/** Parts that most commands do not need and that take long to load. */

/** The importer and what writes its drafts. */
export async function loadImporting() {
  const [{ createImporter }, { planDraft }, { writeDraft }] = await Promise.all([
    import('./importing/create-importer.ts'),
    import('./importing/drafting/plan-draft.ts'),
    import('./importing/drafting/write-draft.ts'),
  ]);
  return { createImporter, planDraft, writeDraft };
}

/** Question files and how well they are answered. */
export async function loadEvaluation() {
  const [{ evaluate }, { parseQuestionFile }] = await Promise.all([
    import('./evaluation/evaluate.ts'),
    import('./evaluation/question-file.ts'),
  ]);
  return { evaluate, parseQuestionFile };
}
