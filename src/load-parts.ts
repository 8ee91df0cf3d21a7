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

/** What remembers; with the databases' drivers. */
export async function loadState() {
  const { openState } = await import('./state/open-state.ts');
  return { openState };
}

/** What a running service needs beside a Kikigaki. */
export async function loadService() {
  const [
    { openLiveKikigaki },
    { openInWorker },
    { keepFresh },
    { limitQuestions },
    { createChat },
    { createDigestDesk },
    deliverer,
  ] = await Promise.all([
    import('./reload/live-kikigaki.ts'),
    import('./reload/open-in-worker.ts'),
    import('./reload/keep-fresh.ts'),
    import('./limit-questions.ts'),
    import('./chat/create-chat.ts'),
    import('./digest/digest-desk.ts'),
    import('./digest/create-deliverer.ts'),
  ]);
  const { createDeliverer } = deliverer;
  return { openLiveKikigaki, openInWorker, keepFresh, limitQuestions, createChat, createDigestDesk, createDeliverer };
}

/** Subscriptions to digests as people see them. */
export async function loadDigests() {
  const [{ createViews }, { describeState, describeSubscription }] = await Promise.all([
    import('./digest/views.ts'),
    import('./digest/describe-subscription.ts'),
  ]);
  return { createViews, describeState, describeSubscription };
}
