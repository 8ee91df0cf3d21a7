/** Parts that most commands do not need and that take long to load. */

/** The importer and what writes its drafts. */
export async function loadImporting() {
  const [{ createImporter }, { planDraft }, { writeDraft }] = await Promise.all([
    import('../importing/create-importer.ts'),
    import('../importing/drafting/plan-draft.ts'),
    import('../importing/drafting/write-draft.ts'),
  ]);
  return { createImporter, planDraft, writeDraft };
}

/** What reads addresses. */
export async function loadFetching() {
  const [{ createFetcher }, { REACH }, { readAddress }, { findImportedPage }] = await Promise.all([
    import('../importing/fetching/create-fetcher.ts'),
    import('../importing/fetching/reach.ts'),
    import('../importing/read-address.ts'),
    import('../importing/drafting/find-imported-page.ts'),
  ]);
  return { createFetcher, REACH, readAddress, findImportedPage };
}

/** What chats import pages with. */
export async function loadPageImports() {
  const { createPageImports } = await import('../importing/create-page-imports.ts');
  return { createPageImports };
}

/** What reads timetables and writes them as event files. */
export async function loadTimetables() {
  const [{ readTimetable }, { fetchTimetable }, { planEvent }, { writeDraft }] = await Promise.all([
    import('../importing/timetables/read-timetable.ts'),
    import('../importing/timetables/fetch-timetable.ts'),
    import('../importing/drafting/plan-event.ts'),
    import('../importing/drafting/write-draft.ts'),
  ]);
  return { readTimetable, fetchTimetable, planEvent, writeDraft };
}

/** Question files and how well they are answered. */
export async function loadEvaluation() {
  const [{ evaluate }, { parseQuestionFile }] = await Promise.all([
    import('../evaluation/evaluate.ts'),
    import('../evaluation/question-file.ts'),
  ]);
  return { evaluate, parseQuestionFile };
}

/** What remembers; with the databases' drivers. */
export async function loadState() {
  const { openState } = await import('../state/open-state.ts');
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
    import('../asking/limit-questions.ts'),
    import('../chat/create-chat.ts'),
    import('../digest/digest-desk.ts'),
    import('../digest/create-deliverer.ts'),
  ]);
  const { createDeliverer } = deliverer;
  return { openLiveKikigaki, openInWorker, keepFresh, limitQuestions, createChat, createDigestDesk, createDeliverer };
}

/** Subscriptions to digests as people see them. */
export async function loadDigests() {
  const [{ createViews }, { describeState, describeSubscription }] = await Promise.all([
    import('../digest/views.ts'),
    import('../presenting/describe-subscription.ts'),
  ]);
  return { createViews, describeState, describeSubscription };
}
