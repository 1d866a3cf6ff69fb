/** Rules over what is seen of each file. */
import type { LookedAtPage } from '../../../platform/pictures/index.ts'
import { plainText } from '../../papers/plain-text.ts'
import type { CheckedCase, SeenFile } from '../case-of-filing.ts'
import type { Finding } from '../finding.ts'

/** Ink below this share is dust, however dark. */
const DUST = 0.00006
/** As faint as that is the grain of a camera; writing in pencil is twice as deep. */
const FAINT = { ink: 0.001, contrast: 45 }
/** Mean brightness of a photograph in which nobody can read. */
const DARK = 55
/** Edges of writing that somebody can read are steeper. */
const BLURRED = 0.17
/** Longest side of a photograph, in pixels, on which small writing can be told apart. */
const SMALLEST_SIDE = 700

export function findEmptyPages(given: CheckedCase): Finding[] {
  return given.files.flatMap((seen) =>
    pagesOf(seen).flatMap(({ page, number }) =>
      isEmpty(page) && page.light >= DARK ? [onFile('page_empty', seen, { page: number })] : [],
    ),
  )
}

export function findUnreadable(given: CheckedCase): Finding[] {
  return given.files.flatMap((seen) => {
    // A face and a house have no letters.
    if (/chan dung|hien trang/.test(plainText(seen.question.label.vi))) return []
    if (seen.look?.fault === 'broken') return [onFile('page_unreadable', seen, { why: 'broken' })]
    return pagesOf(seen).flatMap(({ page, number }) => {
      const why = whyUnreadable(page, seen)
      return why === undefined ? [] : [onFile('page_unreadable', seen, { page: number, why })]
    })
  })
}

export function findLocked(given: CheckedCase): Finding[] {
  return given.files.flatMap((seen) =>
    seen.look?.fault === 'locked' ? [onFile('file_locked', seen, {})] : [],
  )
}

export function findBrokenSignatures(given: CheckedCase): Finding[] {
  return given.files.flatMap((seen) =>
    seen.signatures.flatMap(({ fault, signer }) =>
      fault === undefined ? [] : [onFile('signature_broken', seen, { why: fault, says: signer })],
    ),
  )
}

export function findSameFileTwice({ files }: CheckedCase): Finding[] {
  return files.flatMap((seen, at) => {
    const first = files.slice(0, at).find(({ file }) => file.sha256 === seen.file.sha256)
    return first === undefined || first.question.key === seen.question.key
      ? []
      : [onFile('same_file_twice', seen, { says: first.question.label })]
  })
}

export function onFile(
  kind: Finding['kind'],
  { question, file }: SeenFile,
  more: Pick<Finding, 'page' | 'why' | 'says'>,
): Finding {
  return { kind, question: question.key, about: question.label, file, ...more }
}

function pagesOf({ look }: SeenFile): { page: LookedAtPage; number: number }[] {
  return (look?.pages ?? []).map((page, at) => ({ page, number: at + 1 }))
}

function isEmpty({ ink, contrast, text }: LookedAtPage): boolean {
  if (text.trim() !== '') return false
  return contrast === undefined || ink < DUST || (ink < FAINT.ink && contrast < FAINT.contrast)
}

function whyUnreadable(page: LookedAtPage, { look }: SeenFile): string | undefined {
  const { light, text, sharpness, width, height } = page
  if (text.trim() !== '') return undefined
  if (light < DARK) return 'dark'
  if (look?.isPhotograph === true && Math.max(width, height) < SMALLEST_SIDE) return 'small'
  return !isEmpty(page) && sharpness !== undefined && sharpness < BLURRED ? 'blurred' : undefined
}
