/** Files of a form in words: one that is stored, and why one was not taken. */
import type { PaperFile } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { fileErrors, type KeptFile } from '../../fields/index.ts'
import type { FormError } from '../../ui/index.ts'
import { fileRules, sayFileSize } from '../../words/file.ts'
import { MOST_FILES, type RefusedFile, writeFileReference } from './upload-form.ts'

const unknownKind = { vi: 'không nhận ra', en: 'something unknown' } satisfies Record<Lang, string>

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
      return say.notWhatItSays(name, String(why.extra.found ?? unknownKind[lang]).toUpperCase())
    case 'file_empty':
      return say.empty(name)
    case 'file_infected':
      return say.unsafe(name)
    default:
      return `“${name}”: ${why.text[lang]} ${why.next[lang]}`
  }
}
