/** Webhooks: programs are told of what happens, and can read it again for seven days. */
export { markJournal } from './journal/marks.ts'
export { type JournalEntry, readJournal } from './journal/read-journal.ts'
export { sayEvent } from './journal/say-event.ts'
export {
  pauseWebhook,
  removeWebhook,
  replayWebhook,
  resumeWebhook,
  rotateSecret,
} from './managing/change-webhook.ts'
export { createWebhook } from './managing/create-webhook.ts'
export {
  destinationOf,
  SECRET_AGAIN_MS,
  type Webhook,
  type WebhookFault,
  webhookErrors,
  webhookProblem,
} from './model.ts'
export { secretOf } from './secret.ts'
export { pauseFailing } from './telling/pause-failing.ts'
export { runWebhooks } from './telling/run-webhooks.ts'
export { findWebhook, listWebhooks } from './webhook-store.ts'
