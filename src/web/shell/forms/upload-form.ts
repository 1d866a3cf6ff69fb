/** A posted form with files: each is stored as it arrives, so that no error elsewhere in the form can lose it. */
import type { FastifyRequest } from 'fastify'
import {
  type FileRoom,
  findUploads,
  type PaperFile,
  takeUpload,
  type Uploader,
} from '../../../dossiers/index.ts'
import { partsOf } from '../../../platform/http/index.ts'
import { type Problem, platformProblem } from '../../../platform/index.ts'

/** A file of the form that is not stored: why, or `lost` where it has to be chosen again. */
export interface RefusedFile {
  /** Name of the file field. */
  field: string
  /** Of the file. */
  name: string
  why: Problem | 'lost' | 'too_many'
}

export interface UploadForm {
  /** Text fields with all their values. */
  fields: Readonly<Record<string, readonly string[]>>
  /** Stored files by the name of their field: those sent before and not removed, then those that just came. */
  files: ReadonlyMap<string, readonly PaperFile[]>
  refused: readonly RefusedFile[]
  /** A button that removes a file was pressed: nothing else is meant to happen. */
  isRemoving: boolean
}

/** Hidden fields and buttons beside a file field: a file that is stored already, one to be removed, one that was lost. */
const [KEPT, REMOVE, LOST] = ['kept-', 'remove-', 'lost-']
export const MOST_FILES = 50

/** How a form names a file that is stored already. */
export function writeFileReference({ sha256, name }: Pick<PaperFile, 'sha256' | 'name'>): string {
  return `${sha256}/${name}`
}

function readFileReference(text: string): Pick<PaperFile, 'sha256' | 'name'> | undefined {
  const [, sha256 = '', name = ''] = /^([0-9a-f]{64})\/(.{1,255})$/su.exec(text) ?? []
  return name === '' ? undefined : { sha256, name }
}

/**
 * Reads a form, with files (multipart/form-data) or without. Files are stored for `by`, and only what `by` has sent counts
 * as kept; without `by` none is stored and each is told as lost.
 */
export async function readUploadForm(
  request: FastifyRequest,
  room: FileRoom,
  by: Uploader | undefined,
  now: number,
): Promise<UploadForm> {
  const read = request.isMultipart()
    ? await readParts(request, room, by, now)
    : { fields: fieldsOf(request.body), sent: [], refused: [] }
  return withKept(read, room, by)
}

/** A form that was kept as `plainFields`, as it would be read now. */
export async function readPlainFields(
  given: readonly (readonly [string, string])[],
  room: FileRoom,
  by: Uploader,
): Promise<UploadForm> {
  const fields = noFields()
  for (const [name, value] of given) add(fields, name, value)
  return withKept({ fields, sent: [], refused: [] }, room, by)
}

async function withKept(
  { fields, sent, refused }: Read,
  room: FileRoom,
  by: Uploader | undefined,
): Promise<UploadForm> {
  const kept = await findKept(fields, room, by)
  const files = new Map<string, PaperFile[]>()
  for (const { field, file } of [...kept.found, ...sent]) {
    const others = files.get(field) ?? []
    if (!others.some((one) => writeFileReference(one) === writeFileReference(file))) {
      files.set(field, [...others, file])
    }
  }
  const isRemoving = Object.keys(fields).some((name) => name.startsWith(REMOVE))
  return { fields, files, refused: [...refused, ...kept.lost], isRemoving }
}

/** The form as plain fields, to be sent again later: what is stored as a reference, what is not as lost. */
export function plainFields({ fields, files, refused }: UploadForm): [string, string][] {
  const texts = Object.entries(fields)
    .filter(([name]) => ![KEPT, REMOVE, LOST].some((prefix) => name.startsWith(prefix)))
    .flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  const stored = [...files].flatMap(([field, list]) =>
    list.map((file): [string, string] => [`${KEPT}${field}`, writeFileReference(file)]),
  )
  return [
    ...texts,
    ...stored,
    ...refused.map(({ field, name }): [string, string] => [`${LOST}${field}`, name]),
  ]
}

/** Text fields that can have only one value. */
export function lastValues({ fields }: UploadForm): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.at(-1) ?? '']))
}

interface Read {
  fields: Record<string, string[]>
  sent: { field: string; file: PaperFile }[]
  refused: RefusedFile[]
}

async function readParts(
  request: FastifyRequest,
  room: FileRoom,
  by: Uploader | undefined,
  now: number,
): Promise<Read> {
  const read: Read = { fields: noFields(), sent: [], refused: [] }
  const limits = { files: 4 * MOST_FILES, fileSize: room.maxBytes + 1 }
  const taken = { count: 0, bytes: 0 }
  for await (const part of partsOf(request, limits)) {
    const { field } = part
    if (part.type === 'field') add(read.fields, field, part.value)
    // Browsers send an empty part for a field in which nothing was chosen.
    else if (part.name !== '') {
      taken.count += 1
      const file = await takeOne(room, by, taken, part, now)
      if (typeof file === 'string' || 'code' in file) {
        read.refused.push({ field, name: part.name, why: file })
      } else {
        taken.bytes += file.size
        read.sent.push({ field, file })
      }
    }
  }
  return read
}

async function takeOne(
  room: FileRoom,
  by: Uploader | undefined,
  before: { count: number; bytes: number },
  given: { name: string; content: AsyncIterable<Uint8Array> },
  now: number,
): Promise<PaperFile | RefusedFile['why']> {
  if (by === undefined) return 'lost'
  if (before.count > MOST_FILES) return 'too_many'
  const left = room.maxTotalBytes - before.bytes
  const taken = await takeUpload({ ...room, maxBytes: Math.min(room.maxBytes, left) }, by, given, now)
  if ('code' in taken) {
    return taken.code === 'file_too_large' && left < room.maxBytes ? platformProblem('form_too_large') : taken
  }
  const { state: _, ...file } = taken
  return file
}

/** What the hidden fields name, if this person sent it in; the rest has to be chosen again. */
async function findKept(
  fields: UploadForm['fields'],
  { database }: FileRoom,
  by: Uploader | undefined,
): Promise<{ found: { field: string; file: PaperFile }[]; lost: RefusedFile[] }> {
  const removed = new Set(valuesOf(fields, REMOVE).map(({ value }) => value))
  const asked = valuesOf(fields, KEPT).flatMap(({ field, value }) => {
    const reference = removed.has(value) ? undefined : readFileReference(value)
    return reference === undefined ? [] : [{ field, ...reference }]
  })
  const known = by === undefined ? [] : await findUploads(database, by, asked.slice(0, 10 * MOST_FILES))
  const byReference = new Map(known.map((file) => [writeFileReference(file), file]))
  const found = asked.flatMap(({ field, ...reference }) => {
    const file = byReference.get(writeFileReference(reference))
    return file === undefined ? [] : [{ field, file }]
  })
  const forgotten = asked.filter((one) => !byReference.has(writeFileReference(one)))
  const lost = valuesOf(fields, LOST).map(({ field, value }) => ({ field, name: value }))
  return { found, lost: [...lost, ...forgotten].map(({ field, name }) => ({ field, name, why: 'lost' })) }
}

function valuesOf(fields: UploadForm['fields'], prefix: string): { field: string; value: string }[] {
  return Object.entries(fields)
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([name, values]) => values.map((value) => ({ field: name.slice(prefix.length), value })))
}

function fieldsOf(body: unknown): Record<string, string[]> {
  const fields = noFields()
  for (const [name, value] of Object.entries(typeof body === 'object' && body !== null ? body : {})) {
    for (const one of [value].flat()) if (typeof one === 'string') add(fields, name, one)
  }
  return fields
}

/** Names come from outside, so there is nothing they could mean already. */
function noFields(): Record<string, string[]> {
  return Object.create(null)
}

function add(fields: Record<string, string[]>, name: string, value: string): void {
  fields[name] = [...(fields[name] ?? []), value.replaceAll('\0', '')]
}
