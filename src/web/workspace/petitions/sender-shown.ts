import { hideSender, type Petition } from '../../../petitions/index.ts'
import type { Lang } from '../../../platform/index.ts'

const words = {
  vi: 'Người gửi đề nghị giữ kín tên',
  en: 'The sender asked to keep the name',
} satisfies Record<Lang, string>

/** Name and ways to reach the sender, for whoever may read them. */
export function senderShown(
  { sender, isNameKept }: Petition,
  { lang, isOfProvince }: { lang: Lang; isOfProvince: boolean },
): string {
  if (isNameKept && !isOfProvince) return words[lang]
  return [sender.name, sender.phone, sender.email].filter((part) => part !== undefined).join(', ')
}

/** What was written, as this reader may read it. */
export function shownTo(petition: Petition, { isOfProvince }: { isOfProvince: boolean }): Petition {
  return petition.isNameKept && !isOfProvince ? hideSender(petition) : petition
}
