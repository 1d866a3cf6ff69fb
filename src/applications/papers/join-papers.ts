import { createHash } from 'node:crypto'
import { type FileRoom, takeUpload } from '../../dossiers/index.ts'
import type { Answers, FileAnswer, FormAt, FormDefinition, Question } from '../../forms/index.ts'
import { visiblePages } from '../../forms/index.ts'
import { PHOTOGRAPHS, type PictureReader } from '../../platform/pictures/index.ts'
import { readWhole } from '../../results/index.ts'
import type { Application } from '../drafts/application.ts'
import { noteJoined } from '../drafts/note-joined.ts'
import { plainText } from './plain-text.ts'

export interface JoiningRoom {
  files: FileRoom
  reader: PictureReader
}

/** Photographs of a question, in the order that the person set. */
function photographsOf(answers: Answers, key: string): FileAnswer[] {
  const files = answers[key]
  return Array.isArray(files)
    ? (files as readonly FileAnswer[]).filter(({ type }) => PHOTOGRAPHS.has(type))
    : []
}

/** The PDF that stands for the photographs of a question as they are now. */
function joinedOf({ joined, answers }: Application, key: string): FileAnswer | undefined {
  const known = joined?.[key]
  return known?.of === nameOf(photographsOf(answers, key)) ? known.file : undefined
}

/**
 * One PDF of the photographs of a question, upright and in their order; the same one as long as they stay the same. Undefined where
 * there is none, or one cannot be opened: then the photographs stand for themselves. Idempotent by the photographs; nothing is changed
 * of them.
 */
export async function joinPhotographs(
  { files, reader }: JoiningRoom,
  application: Application,
  question: Question,
  now: number,
): Promise<FileAnswer | undefined> {
  const photographs = photographsOf(application.answers, question.key)
  const known = joinedOf(application, question.key)
  if (photographs.length === 0 || known !== undefined) return known
  const pdf = await reader.join(
    photographs.map(
      ({ sha256 }) =>
        () =>
          readWhole(files.store, sha256),
    ),
  )
  if (pdf === undefined) return undefined
  const by = { kind: 'applicant', id: application.account } as const
  const taken = await takeUpload(files, by, { name: fileNameOf(question), content: once(pdf) }, now)
  if ('code' in taken) return undefined
  const { state: _, ...file } = taken
  await noteJoined(files.database, application, { [question.key]: { of: nameOf(photographs), file } })
  return file
}

/** Of every question that is asked, by its key. */
export async function joinAll(
  room: JoiningRoom,
  { form, application }: { form: FormDefinition; application: Application },
  at: FormAt,
  now: number,
): Promise<NonNullable<Application['joined']>> {
  const questions = visiblePages(form, application.answers, at).flatMap((page) => page.questions)
  const joined: Record<string, { of: string; file: FileAnswer }> = {}
  for (const question of questions.filter(({ kind }) => kind === 'file')) {
    const file = await joinPhotographs(room, application, question, now)
    if (file !== undefined) {
      joined[question.key] = { of: nameOf(photographsOf(application.answers, question.key)), file }
    }
  }
  return joined
}

function nameOf(photographs: readonly FileAnswer[]): string {
  return createHash('sha256')
    .update(photographs.map(({ sha256 }) => sha256).join())
    .digest('hex')
}

function fileNameOf({ label }: Question): string {
  const plain = plainText(label.vi)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${plain.slice(0, 60) || 'giay-to'}.pdf`
}

async function* once(content: Uint8Array) {
  yield content
}
