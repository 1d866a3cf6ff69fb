import type { Lang } from '../../../../platform/index.ts'
import { SearchField } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'

const words = {
  vi: {
    label: 'Tìm kết quả của người đến nhận',
    placeholder: 'Quét mã trên giấy hẹn, thẻ căn cước; hoặc gõ mã, tên, số giấy tờ',
  },
  en: {
    label: 'Find the result that somebody has come for',
    placeholder: 'Read the code on receipt or card; or type code, name, number',
  },
} satisfies Record<Lang, object>

/** Stands ready for a reader, which types and ends with Enter. */
export function FindForm({ lang, value }: { lang: Lang; value?: string | undefined }) {
  const t = words[lang]
  return (
    <div class="no-print">
      <SearchField
        lang={lang}
        id="find"
        action={paths.findReady}
        label={t.label}
        placeholder={t.placeholder}
        value={value}
        focus
      />
    </div>
  )
}
