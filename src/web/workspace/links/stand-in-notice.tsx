import type { Lang } from '../../../platform/index.ts'
import { Notice } from '../../ui/index.ts'
import { linksWords } from './links-words.ts'

/** Said on every page that shows a connection, wherever stand-ins play the other side. */
export function StandInNotice({ lang, address }: { lang: Lang; address: string | undefined }) {
  if (address === undefined) return null
  const t = linksWords[lang]
  return (
    <Notice tone="info">
      {t.standIn} {address !== '' && <a href={address}>{t.openStandIn}</a>}
    </Notice>
  )
}
