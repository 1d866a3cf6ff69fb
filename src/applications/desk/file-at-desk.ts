import { type CompiledVersion, formOf } from '../../catalogue/index.ts'
import {
  type Acted,
  type CommandOf,
  type FileRoom,
  findDossier,
  isRefusal,
  type Office,
  type Refusal,
  takeUpload,
} from '../../dossiers/index.ts'
import type { FileAnswer } from '../../forms/index.ts'
import { problemError } from '../../platform/index.ts'
import type { DeskDraft } from './desk-draft.ts'
import { closeDeskDraft, findDeskDraft, finishDeskDraft, reopenDeskDraft } from './desk-store.ts'
import { printDeskForm } from './print-desk-form.ts'

export type BroughtBody = CommandOf<'receive'> | CommandOf<'submit'>

interface FilingAtDesk {
  draft: DeskDraft
  procedure: CompiledVersion
  /** As the screen was read. */
  body: BroughtBody
}

/**
 * Files what was typed at the counter, by `act`. The draft is closed before the act, so that the form that is kept is the one that was
 * seen, printed once; a refusal opens it again. A draft without a form is of no use afterwards and goes. Idempotent as `act` is by the
 * draft's id. Locks its row.
 */
export async function fileAtDesk(
  { office, files }: { office: Office; files: FileRoom },
  { draft, procedure, body }: FilingAtDesk,
  act: (body: BroughtBody) => Promise<Acted | Refusal>,
  now: number,
): Promise<Acted | Refusal> {
  const { database } = office
  const printed = await printPaper({ office, files }, { draft, procedure, body }, now)
  const closed =
    (await closeDeskDraft(database, draft, printed, now)) ?? (await findDeskDraft(database, draft)) ?? draft
  const answer = await act(withForm(body, procedure, closed.printed))
  if (!isRefusal(answer)) await finishDeskDraft(database, draft, now)
  else if (!(await findDossier(database, draft.id))) await reopenDeskDraft(database, draft)
  return answer
}

/** The form as it is handed in; undefined where it is not filled in here, or is no paper of the procedure. */
async function printPaper(
  { office, files }: { office: Office; files: FileRoom },
  { draft, procedure, body }: FilingAtDesk,
  now: number,
): Promise<FileAnswer | undefined> {
  if (draft.answers === undefined || formOf(procedure).component === undefined) return undefined
  if (draft.printed !== undefined) return draft.printed
  const signer = body.parties.applicant.name
  const { competentAgency } = body
  const pdf = await printDeskForm(office, draft, { procedure, competentAgency, signer }, now)
  const given = { name: `${draft.procedure}-to-khai.pdf`, content: piece(pdf) }
  const taken = await takeUpload(files, { kind: 'staff', id: draft.staff }, given, now)
  if ('code' in taken) throw problemError(taken)
  const { state: _, ...file } = taken
  return file
}

/** The print is a file of the paper that the form is, whether or not its signed copy was counted. */
function withForm(
  body: BroughtBody,
  procedure: CompiledVersion,
  printed: FileAnswer | undefined,
): BroughtBody {
  const code = formOf(procedure).component
  const component = procedure.version.components.find((one) => one.code === code)
  if (printed === undefined || component === undefined) return body
  const counted = body.papers.find((paper) => paper.component === code)
  const own = counted ?? { component: component.code, name: component.name.vi, originals: 0, copies: 0 }
  const paper = { ...own, electronic: true, files: [...(own.files ?? []), printed] }
  return { ...body, papers: [paper, ...body.papers.filter((one) => one !== counted)] } as BroughtBody
}

async function* piece(content: Uint8Array) {
  yield content
}
