import type { FastifyRequest } from 'fastify'
import { dropInboxView, MOST_INBOX_VIEWS, saveInboxView } from '../../../../agencies/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'
import { formOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn } from '../../shell/frame.tsx'
import { type InboxShown, readShown, shownQuery } from '../inbox-href.ts'
import { narrowingWords } from './narrowing-words.ts'

const LONGEST = 60

/** What became of a form of views, and the view that it was sent from. */
export interface ViewKept {
  shown: InboxShown
  done?: 'saved' | 'dropped'
  typed: string
  errors: readonly FormError[]
}

/** Saves what is shown under a name, or drops a name. Idempotent: the same name is the same view. */
export async function keepView(
  { office: { database } }: WebServices,
  request: FastifyRequest,
): Promise<ViewKept> {
  const { staff } = signedIn(request)
  const lang = langOf(request)
  const { query = '', name: typed = '', drop } = formOf(request)
  const shown = readShown(Object.fromEntries(new URLSearchParams(query)))
  const kept = { shown, typed, errors: [] }
  if (drop !== undefined) {
    await dropInboxView(database, staff.id, drop)
    return { ...kept, done: 'dropped' }
  }
  const t = narrowingWords[lang]
  const wrong = (message: string) => ({ ...kept, errors: [{ id: 'name', message }] })
  const name = cleanLine(typed)
  if (name === '') return wrong(textErrors[lang].required(t.name))
  if (name.length > LONGEST) return wrong(textErrors[lang].tooLong(t.name, LONGEST))
  const isSaved = await saveInboxView(database, staff.id, { name, query: shownQuery(shown).toString() })
  return isSaved ? { ...kept, done: 'saved' } : wrong(t.tooMany(MOST_INBOX_VIEWS))
}
