/** A pile that was scanned in one go is put to the papers of the checklist; what is doubtful is asked, page by page. */
import type { FastifyRequest } from 'fastify'
import type { CompiledVersion, Component } from '../../../../catalogue/index.ts'
import { type PaperFile, takeUpload } from '../../../../dossiers/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { type CutBatch, MOST_BATCH_PAGES } from '../../../../platform/pictures/index.ts'
import type { UploadForm } from '../../../shell/forms/upload-form.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn } from '../../shell/frame.tsx'
import { filesField, submittedPapers } from '../receive-fields.ts'
import { contentOf } from './content-of.ts'
import { scanWords } from './scan-words.ts'

/** Names of the file fields: what was just scanned, and pages that nobody has sorted. */
export const [BATCH, UNSORTED] = ['batch', 'unsorted']
/** Before what the code on a separator sheet says: the paper, by code. */
export const SEPARATOR = 'MOTCUA:TO:'

export function sortField(file: PaperFile): string {
  return `sort.${file.sha256}`
}

export interface Sorted {
  form: UploadForm
  /** What the field of an unsorted page offers, by its SHA-256. */
  offered: ReadonlyMap<string, string>
  errors: readonly FormError[]
  /** What was done, in sentences. */
  told: readonly string[]
}

/**
 * Cuts what stands in the field of piles, stores the parts for whoever sent it, and moves pages that were asked about to where the
 * person put them. Idempotent by content: the same pile makes the same parts.
 */
export async function cutScans(
  services: WebServices,
  request: FastifyRequest,
  { version }: CompiledVersion,
  form: UploadForm,
  lang: Lang,
): Promise<Sorted> {
  const papers = submittedPapers(version)
  const files = new Map(form.files)
  const put = (field: string, file: PaperFile) => {
    const others = files.get(field) ?? []
    if (!others.some(({ sha256 }) => sha256 === file.sha256)) files.set(field, [...others, file])
  }
  moveAsked(form, files, papers, put)
  const batch = files.get(BATCH) ?? []
  files.delete(BATCH)
  const offered = new Map<string, string>()
  if (batch.length === 0) return { form: { ...form, files }, offered, errors: [], told: [] }
  const errors: FormError[] = []
  const told: string[] = []
  for (const scan of await readBatch(services, batch, errors, lang)) {
    const sorted = sortParts(scan.cut, papers, files)
    for (const { of, pages, content, isSure } of await piecesOf(services, scan, sorted.parts)) {
      const name = `${scan.name.replace(/\.[^.]+$/, '')}-tr${pages.join('-')}.pdf`.slice(-200)
      const file = await store(services, request, name, content)
      if (file === undefined) continue
      put(isSure && of !== undefined ? filesField(of) : UNSORTED, file)
      if (!isSure && of !== undefined) offered.set(file.sha256, of)
    }
    const sure = sorted.parts.filter(({ isSure }) => isSure)
    if (sure.length > 0) {
      const pages = sure.reduce((sum, one) => sum + one.pages.length, 0)
      told.push(scanWords[lang].sorted(pages, new Set(sure.map(({ of }) => of)).size))
    }
    if (sorted.missing.length > 0) {
      told.push(scanWords[lang].missing(sorted.missing.map(({ name }) => name[lang]).join('; ')))
    }
  }
  return { form: { ...form, files }, offered, errors, told }
}

/** Pages still to be asked about are errors only where the form is to be accepted. */
export function unsortedErrors({ files }: UploadForm, lang: Lang): FormError[] {
  return (files.get(UNSORTED) ?? []).map((file) => ({
    id: sortField(file),
    message: scanWords[lang].ask(file.name),
  }))
}

function moveAsked(
  { fields }: UploadForm,
  files: Map<string, readonly PaperFile[]>,
  papers: readonly Component[],
  put: (field: string, file: PaperFile) => void,
): void {
  const left: PaperFile[] = []
  for (const file of files.get(UNSORTED) ?? []) {
    const chosen = fields[sortField(file)]?.at(-1) ?? ''
    if (papers.some(({ code }) => code === chosen)) put(filesField(chosen), file)
    else if (chosen !== 'drop') left.push(file)
  }
  if (left.length > 0) files.set(UNSORTED, left)
  else files.delete(UNSORTED)
}

interface Scan {
  name: string
  cut: CutBatch
}

/** Pictures are one pile in the order in which they were chosen. */
async function readBatch(
  { files: room, reader }: WebServices,
  batch: readonly PaperFile[],
  errors: FormError[],
  lang: Lang,
): Promise<Scan[]> {
  const t = scanWords[lang]
  const fail = (message: string) => errors.push({ id: BATCH, message })
  const pictures = batch.filter(({ type }) => type === 'image/jpeg' || type === 'image/png')
  const piles: { name: string; content: Buffer }[] = []
  for (const file of batch) {
    if (pictures.includes(file)) continue
    const content = file.type === 'application/pdf' ? await contentOf(room, file) : undefined
    if (content === undefined) fail(t.notScan(file.name))
    else piles.push({ name: file.name, content })
  }
  const [first] = pictures
  if (first !== undefined) {
    const joined = await reader.join(pictures.map((file) => () => contentOf(room, file)))
    if (joined === undefined) fail(t.broken(first.name))
    else piles.push({ name: first.name, content: joined })
  }
  const scans: Scan[] = []
  for (const { name, content } of piles) {
    const cut = await reader.cut(content, SEPARATOR)
    if (cut.fault === undefined) scans.push({ name, cut })
    else fail(cut.fault === 'too_long' ? t.tooLong(name, cut.pages, MOST_BATCH_PAGES) : t[cut.fault](name))
  }
  return scans
}

interface SortedPart {
  of: string | undefined
  pages: readonly number[]
  content: Buffer
  isSure: boolean
}

/**
 * A part belongs to the paper of its separator. It is doubtful where no separator lay before it, where its separator is of another
 * procedure, and where it lies before the place of a required paper whose separator is missing. Pure.
 */
function sortParts(
  { parts }: CutBatch,
  papers: readonly Component[],
  known: ReadonlyMap<string, readonly unknown[]>,
): { parts: SortedPart[]; missing: Component[] } {
  const place = (code: string | undefined) => papers.findIndex((one) => one.code === code)
  const found = parts.filter(({ of }) => place(of) >= 0)
  const missing =
    found.length === 0
      ? []
      : papers.filter(
          ({ code, required, case: ofCase }) =>
            required &&
            ofCase === undefined &&
            !known.has(filesField(code)) &&
            !found.some(({ of }) => of === code),
        )
  const suspects = new Set(
    missing.map(({ code }) => {
      const before = found.filter(({ of }) => place(of) < place(code))
      return before.toSorted((a, b) => place(b.of) - place(a.of))[0]
    }),
  )
  return {
    missing,
    parts: parts.map((part) => {
      const of = place(part.of) >= 0 ? part.of : undefined
      const isSuspect = suspects.has(part) && part.pages.length > 1
      return { ...part, of, isSure: of !== undefined && !isSuspect }
    }),
  }
}

/** What is doubtful is asked page by page. */
async function piecesOf(
  { reader }: WebServices,
  { cut }: Scan,
  parts: readonly SortedPart[],
): Promise<SortedPart[]> {
  const pieces: SortedPart[] = []
  for (const part of parts) {
    if (part.isSure || part.pages.length === 1 || cut.fault !== undefined) pieces.push(part)
    else {
      const pages = await reader.split(part.content)
      pieces.push(...pages.map((content, at) => ({ ...part, content, pages: [part.pages[at] ?? 0] })))
    }
  }
  return pieces
}

async function store(
  { files, clock }: WebServices,
  request: FastifyRequest,
  name: string,
  content: Buffer,
): Promise<PaperFile | undefined> {
  const { actor } = signedIn(request)
  const taken = await takeUpload(files, actor, { name, content: piece(content) }, clock.now())
  if ('code' in taken) return undefined
  const { state: _, ...file } = taken
  return file
}

async function* piece(content: Uint8Array) {
  yield content
}
