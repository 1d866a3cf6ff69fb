import type { FileAnswer } from '../../../forms/index.ts'
import { PHOTOGRAPHS } from '../../../platform/pictures/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { formatNumber } from '../../ui/drawing/lang.ts'
import type { FieldProps } from '../field.tsx'
import { FileField } from '../file-field.tsx'

const words = {
  vi: {
    kinds: 'PDF hoặc ảnh JPG, PNG, WebP, HEIC',
    joined: (count: number) => `Xem bản PDF ghép từ ${count} ảnh theo thứ tự trên`,
  },
  en: {
    kinds: 'PDF or a photograph (JPG, PNG, WebP, HEIC)',
    joined: (count: number) =>
      count === 1 ? 'See the photograph as a PDF' : `See the ${count} photographs in this order as one PDF`,
  },
} satisfies Record<Lang, object>

/** By endings of names HEIC is offered where it lies as a file; telephones that keep it send JPEG where its type is not named. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,application/pdf,image/jpeg,image/png,image/webp'
const MEGABYTE = 1_000_000
const MOST_MEGABYTES = 20

export interface PaperFieldProps extends FieldProps {
  files: readonly FileAnswer[]
  most: number
  action: string
  hrefOf?: ((sha256: string) => string) | undefined
  /** Where the PDF of its photographs is read. */
  joinedHref?: string | undefined
}

/** A paper of the dossier, photographed or as a file; what was received stays until it is removed. */
export function PaperField({ files, most, action, hrefOf, joinedHref, ...field }: PaperFieldProps) {
  const photographs = files.filter(({ type }) => PHOTOGRAPHS.has(type)).length
  return (
    <>
      <FileField
        {...field}
        kinds={words[field.lang].kinds}
        maxMegabytes={MOST_MEGABYTES}
        accept={ACCEPT}
        multiple={most > 1 ? true : undefined}
        action={action}
        ordered
        kept={files.map(({ sha256, name, size }) => ({
          id: sha256,
          name,
          size: sayBytes(size, field.lang),
          href: hrefOf?.(sha256),
        }))}
      />
      {joinedHref !== undefined && photographs > 0 && (
        <p class="after-field">
          <a href={joinedHref} rel="nofollow">
            {words[field.lang].joined(photographs)}
          </a>
        </p>
      )}
    </>
  )
}

function sayBytes(size: number, lang: Lang): string {
  return size < MEGABYTE
    ? `${formatNumber(Math.max(1, Math.round(size / 1000)), lang)} KB`
    : `${formatNumber(size / MEGABYTE, lang, 1)} MB`
}
