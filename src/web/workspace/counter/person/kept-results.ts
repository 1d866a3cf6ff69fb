/** Papers that somebody need not bring: the result that stands in for them was issued here, and its file is in the dossier of then. */
import type { FastifyRequest } from 'fastify'
import { recordView } from '../../../../agencies/index.ts'
import type { CompiledVersion } from '../../../../catalogue/index.ts'
import { findKeptResults, type KeptResult, type PaperFile, takeUpload } from '../../../../dossiers/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import type { UploadForm } from '../../../shell/forms/upload-form.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { contentOf } from '../scanning/content-of.ts'
import { ownerField } from './owner.ts'

type Fields = Readonly<Record<string, string>>

/** By the component that each stands in for; of whoever owns the dossier. At most one query, none before a number is typed. */
export async function keptResults(
  { office }: WebServices,
  request: FastifyRequest,
  { version }: CompiledVersion,
  fields: Fields,
): Promise<ReadonlyMap<string, KeptResult>> {
  const typed = (name: string) => cleanLine(fields[name] ?? '').replaceAll(/\s/g, '')
  const number = typed(ownerField('idNumber')) || typed('idNumber')
  const components = version.components.filter(({ group }) => group === 'submit')
  const kinds = components.flatMap(({ replacedBy = '' }) =>
    replacedBy.startsWith('KQ.') ? [replacedBy] : [],
  )
  const found = await findKeptResults(office.database, signedIn(request).actor, number, kinds)
  const byKind = new Map(found.map((one) => [one.kind, one]))
  return new Map(
    components.flatMap(({ code, replacedBy = '' }) => {
      const kept = byKind.get(replacedBy)
      return kept === undefined ? [] : [[code, kept] as const]
    }),
  )
}

export interface Taken {
  form: UploadForm
  /** The button was pressed: nothing else is meant to happen. */
  isTaking: boolean
}

/** The form with the result in place of the paper whose button was pressed; whose data are used is recorded. Twice is once. */
export async function takeKept(
  services: WebServices,
  request: FastifyRequest,
  version: CompiledVersion,
  form: UploadForm,
): Promise<Taken> {
  const component = form.fields.vault?.at(-1)
  if (component === undefined) return { form, isTaking: false }
  const fields = Object.fromEntries(
    Object.entries(form.fields).map(([name, all]) => [name, all.at(-1) ?? '']),
  )
  const kept = (await keptResults(services, request, version, fields)).get(component)
  if (kept === undefined) return { form, isTaking: true }
  const { office, clock } = services
  const { actor } = signedIn(request)
  const view = { staff: actor.id, dossier: kept.dossier, purpose: 'kept_result' }
  await recordView(office.database, view, clock.now())
  const field = `files.${component}`
  const held = form.files.get(field) ?? []
  const copies = await Promise.all(kept.files.map((file) => copyOf(services, request, file)))
  const added = copies.flatMap((one) =>
    one && !held.some(({ sha256 }) => sha256 === one.sha256) ? [one] : [],
  )
  const said = { [`paper.${component}`]: ['yes'], [`way.${component}`]: ['data'] }
  return {
    form: {
      ...form,
      fields: { ...form.fields, ...said },
      files: new Map([...form.files, [field, [...held, ...added]]]),
    },
    isTaking: true,
  }
}

/** The same content, sent in by whoever receives; undefined where it cannot be read. */
async function copyOf(
  { files: room, clock }: WebServices,
  request: FastifyRequest,
  file: PaperFile,
): Promise<PaperFile | undefined> {
  const content = await contentOf(room, file)
  if (content === undefined) return undefined
  const { actor } = signedIn(request)
  const taken = await takeUpload(room, actor, { name: file.name, content: piece(content) }, clock.now())
  if ('code' in taken) return undefined
  const { state: _, ...stored } = taken
  return stored
}

async function* piece(content: Uint8Array) {
  yield content
}
