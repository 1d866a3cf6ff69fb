/** The types of file that people may send: what their names end with and what their first bytes must say. */
interface FileKind {
  mime: string
  /** Name endings, lower case. */
  endings: readonly string[]
  /** What `file-type` calls such content. The old Office formats share one container (CFB). */
  contents: readonly string[]
}

export const fileKinds = {
  pdf: { mime: 'application/pdf', endings: ['pdf'], contents: ['pdf'] },
  jpeg: { mime: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'], contents: ['jpg'] },
  png: { mime: 'image/png', endings: ['png'], contents: ['png', 'apng'] },
  webp: { mime: 'image/webp', endings: ['webp'], contents: ['webp'] },
  tiff: { mime: 'image/tiff', endings: ['tif', 'tiff'], contents: ['tif'] },
  heic: { mime: 'image/heic', endings: ['heic', 'heif'], contents: ['heic', 'heif'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    contents: ['docx'],
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    contents: ['xlsx'],
  },
  doc: { mime: 'application/msword', endings: ['doc'], contents: ['cfb'] },
  xls: { mime: 'application/vnd.ms-excel', endings: ['xls'], contents: ['cfb'] },
} as const satisfies Record<string, FileKind>

export type FileKindName = keyof typeof fileKinds

export const FILE_KINDS = Object.keys(fileKinds) as FileKindName[]

/** The kind that a name claims; undefined for a name we do not take. */
export function kindOfName(name: string): FileKindName | undefined {
  const ending = name.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1]
  const entry = Object.entries(fileKinds).find(([, kind]) => kind.endings.some((one) => one === ending))
  return entry?.[0] as FileKindName | undefined
}
