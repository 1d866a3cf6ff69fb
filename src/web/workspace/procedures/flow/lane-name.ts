import type { Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'

/** What performers of a flow are called that are no agency by its code; systems that are waited for among them. */
export const LANES = {
  receiving: { vi: 'Một cửa', en: 'One-stop desk' },
  competent: { vi: 'Cơ quan chủ trì', en: 'Competent agency' },
  parent: { vi: 'Văn phòng UBND tỉnh', en: 'Committee’s Office' },
  committee: { vi: 'UBND tỉnh', en: 'People’s Committee' },
  'system:tax': { vi: 'Cơ quan thuế', en: 'Tax office' },
  'system:applicant': { vi: 'Người nộp hồ sơ', en: 'Applicant' },
  'system:police': { vi: 'Công an', en: 'Police' },
  'system:insurance': { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
  'system:treasury': { vi: 'Kho bạc', en: 'Treasury' },
  'system:ministry': { vi: 'Bộ, ngành', en: 'Ministry' },
} as const satisfies Record<string, Record<Lang, string>>

/** What the lane of a performer is called. */
export function laneName({ office }: WebServices, key: string, lang: Lang): string {
  if (Object.hasOwn(LANES, key)) return LANES[key as keyof typeof LANES][lang]
  return office.directory.nameOf(key.replace('system:', ''), lang)
}
