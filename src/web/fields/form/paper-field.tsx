import type { FileAnswer } from '../../../forms/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { formatNumber } from '../../ui/drawing/lang.ts'
import type { FieldProps } from '../field.tsx'
import { FileField } from '../file-field.tsx'

const words = {
  vi: { kinds: 'PDF hoặc ảnh JPG, PNG, WebP, HEIC' },
  en: { kinds: 'PDF or a photograph (JPG, PNG, WebP, HEIC)' },
} satisfies Record<Lang, object>

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.heic,application/pdf,image/*'
const MEGABYTE = 1_000_000
const MOST_MEGABYTES = 20

export interface PaperFieldProps extends FieldProps {
  files: readonly FileAnswer[]
  most: number
  action: string
  hrefOf?: ((sha256: string) => string) | undefined
}

/** A paper of the dossier, photographed or as a file; what was received stays until it is removed. */
export function PaperField({ files, most, action, hrefOf, ...field }: PaperFieldProps) {
  return (
    <FileField
      {...field}
      kinds={words[field.lang].kinds}
      maxMegabytes={MOST_MEGABYTES}
      accept={ACCEPT}
      multiple={most > 1 ? true : undefined}
      action={action}
      kept={files.map(({ sha256, name, size }) => ({
        id: sha256,
        name,
        size: sayBytes(size, field.lang),
        href: hrefOf?.(sha256),
      }))}
    />
  )
}

function sayBytes(size: number, lang: Lang): string {
  return size < MEGABYTE
    ? `${formatNumber(Math.max(1, Math.round(size / 1000)), lang)} KB`
    : `${formatNumber(size / MEGABYTE, lang, 1)} MB`
}
