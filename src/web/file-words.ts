/** Files in words: which are taken, how large they are, why one was not. */

import type { PaperFile } from '../dossiers/index.ts'
import { fileKinds } from '../platform/files/index.ts'
import { formatNumber, type Lang } from '../platform/index.ts'
import { type FormError, fileErrors, type KeptFile } from './ui/index.ts'
import { MOST_FILES, type RefusedFile, writeFileReference } from './upload-form.ts'

const words = {
  vi: {
    kinds: 'PDF, ảnh (JPG, PNG, TIFF, HEIC), Word, Excel',
    unknown: 'không nhận ra',
    names: {
      'application/pdf': 'PDF',
      'image/jpeg': 'Ảnh JPEG',
      'image/png': 'Ảnh PNG',
      'image/tiff': 'Ảnh TIFF',
      'image/heic': 'Ảnh HEIC',
    },
  },
  en: {
    kinds: 'PDF, pictures (JPG, PNG, TIFF, HEIC), Word, Excel',
    unknown: 'something unknown',
    names: {
      'application/pdf': 'PDF',
      'image/jpeg': 'JPEG picture',
      'image/png': 'PNG picture',
      'image/tiff': 'TIFF picture',
      'image/heic': 'HEIC picture',
    },
  },
} satisfies Record<Lang, object>

/** What a file field of ours says about what it takes. */
export function fileRules(lang: Lang, maxBytes: number) {
  const endings = Object.values(fileKinds).flatMap((kind) => kind.endings.map((ending) => `.${ending}`))
  return { accept: endings.join(','), kinds: words[lang].kinds, maxMegabytes: maxBytes / 1_000_000 }
}

/** "184 KB", "1,2 MB". */
export function sayFileSize(bytes: number, lang: Lang): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  return `${formatNumber(Math.round(bytes / 100_000) / 10, lang)} MB`
}

/** "PDF", "Ảnh JPEG", "Word (docx)". */
export function sayFileKind({ type, name }: Pick<PaperFile, 'type' | 'name'>, lang: Lang): string {
  const names: Readonly<Record<string, string>> = words[lang].names
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return names[type] ?? `${ending.startsWith('doc') ? 'Word' : 'Excel'} (${ending})`
}

/** A stored file as the file field shows it. */
export function keptFile(file: PaperFile, lang: Lang): KeptFile {
  return { id: writeFileReference(file), name: file.name, size: sayFileSize(file.size, lang) }
}

/** The sentence at the field, with the name of the file; what the sentences do not know is said as the house says it. */
export function sayRefusedFile({ field, name, why }: RefusedFile, lang: Lang, maxBytes: number): FormError {
  return { id: field, message: sentenceOf(name, why, lang, fileRules(lang, maxBytes)) }
}

function sentenceOf(
  name: string,
  why: RefusedFile['why'],
  lang: Lang,
  { kinds, maxMegabytes }: { kinds: string; maxMegabytes: number },
): string {
  const say = fileErrors[lang]
  if (why === 'lost') return say.lost(name)
  if (why === 'too_many') return say.tooMany(MOST_FILES)
  switch (why.code) {
    case 'file_too_large':
      return say.tooLarge(name, maxMegabytes)
    case 'file_type_refused':
      return say.wrongKind(name, kinds)
    case 'file_disguised':
      return say.notWhatItSays(name, String(why.extra.found ?? words[lang].unknown).toUpperCase())
    case 'file_empty':
      return say.empty(name)
    case 'file_infected':
      return say.unsafe(name)
    default:
      return `“${name}”: ${why.text[lang]} ${why.next[lang]}`
  }
}
