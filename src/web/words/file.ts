/** Files in words: which are taken, how large they are. */
import type { PaperFile } from '../../dossiers/index.ts'
import { fileKinds } from '../../platform/files/index.ts'
import { formatNumber, type Lang } from '../../platform/index.ts'

const words = {
  vi: {
    kinds: 'PDF, ảnh (JPG, PNG, TIFF, HEIC), Word, Excel',
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

/** "184 KB", "1,2 MB", "14 MB". */
export function sayFileSize(bytes: number, lang: Lang): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  return `${formatNumber(bytes / 1_000_000, lang, bytes < 9_950_000 ? 1 : 0)} MB`
}

/** "PDF", "Ảnh JPEG", "Word (docx)". */
export function sayFileKind({ type, name }: Pick<PaperFile, 'type' | 'name'>, lang: Lang): string {
  const names: Readonly<Record<string, string>> = words[lang].names
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return names[type] ?? `${ending.startsWith('doc') ? 'Word' : 'Excel'} (${ending})`
}
