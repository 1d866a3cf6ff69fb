import {
  type Application,
  asksOfPersons,
  findRead,
  type Proposal,
  photographsIn,
  propose,
} from '../../../applications/index.ts'
import {
  type DrawnPage,
  drawPage,
  type FormAt,
  type FormDefinition,
  visiblePages,
} from '../../../forms/index.ts'
import type { WebServices } from '../../shell/services.ts'

export interface Drafted {
  application: Application
  form: FormDefinition
  at: FormAt
}

/**
 * What photographs of this draft say that fields of a page lack, or have otherwise. What nobody has read yet is read in the background, for
 * the next page. Asks nothing where no photograph is attached.
 */
export async function openProposals(
  { office, files, letters, clock }: WebServices,
  { application, form, at }: Drafted,
): Promise<(page: DrawnPage) => Proposal[]> {
  const photographs = photographsIn(application.answers)
  if (letters === undefined || photographs.length === 0 || !asksOfPersons(form)) return () => []
  const room = { database: office.database, store: files.store, letters }
  const found = await findRead(room, photographs, clock.now())
  const read = photographs.flatMap((file) => {
    const values = found.get(file.sha256)
    return values === undefined ? [] : [{ file, found: values }]
  })
  return (page) => propose(page, read, at)
}

/** Pages on which something is proposed, and how much. */
export async function listProposed(
  services: WebServices,
  draft: Drafted,
): Promise<{ key: string; title: string; count: number }[]> {
  const proposed = await openProposals(services, draft)
  const { form, application, at } = draft
  return visiblePages(form, application.answers, at).flatMap(({ key, title }) => {
    const drawn = drawPage(form, key, application.answers, at)
    const count = drawn === undefined ? 0 : proposed(drawn).length
    return count === 0 ? [] : [{ key, title: title[at.lang], count }]
  })
}

/** As the button of a proposal names it. */
export function proposalId({ field, file }: Proposal): string {
  return `${field}|${file.sha256}`
}

/** What whoever pressed the button of a proposal takes, as if it had been typed; undefined where nothing of the kind is proposed. */
export async function takenProposal(
  services: WebServices,
  draft: Drafted,
  page: string,
  pressed: string | undefined,
): Promise<Proposal | undefined> {
  if (pressed === undefined) return undefined
  const drawn = drawPage(draft.form, page, draft.application.answers, draft.at)
  const proposed = await openProposals(services, draft)
  return drawn && proposed(drawn).find((one) => proposalId(one) === pressed)
}
