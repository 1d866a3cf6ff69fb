import type { Lang } from '../../ui/drawing/lang.ts'
import { Icon } from '../../ui/signs/icon.tsx'
import { fieldId } from './field-id.ts'

const words = {
  vi: {
    letters: 'Máy đọc trên ảnh',
    code: 'Mã QR trên ảnh',
    says: 'ghi',
    check: 'Hãy đối chiếu rồi mới dùng.',
    take: (value: string) => `Dùng “${value}”`,
  },
  en: {
    letters: 'Read by machine on the picture',
    code: 'The QR code on the picture',
    says: 'says',
    check: 'Compare before you take it.',
    take: (value: string) => `Take “${value}”`,
  },
} satisfies Record<Lang, object>

/** A value that a paper says; nothing is done with it before somebody presses. */
export interface ProposedValue {
  id: string
  value: string
  by: 'code' | 'letters'
  /** Of the file that says so. */
  file: string
  href: string | undefined
}

export interface ProposalNoteProps {
  lang: Lang
  field: string
  proposed: ProposedValue
  /** Where the form is sent. */
  action: string
}

/** What a paper says beside the field that has it otherwise, or not at all. */
export function ProposalNote({ lang, field, proposed, action }: ProposalNoteProps) {
  const t = words[lang]
  const { id, value, by, file, href } = proposed
  return (
    <div class="proposal">
      <p>
        <Icon name="file" />
        <span>
          {t[by]} {href === undefined ? file : <a href={href}>{file}</a>} {t.says} <strong>{value}</strong>.{' '}
          {by === 'letters' && t.check}
        </span>
      </p>
      <button
        type="submit"
        class="btn btn-secondary btn-small"
        name="take"
        value={id}
        formAction={`${action}#${fieldId(field)}`}
      >
        {t.take(value)}
      </button>
    </div>
  )
}
