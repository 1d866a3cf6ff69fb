import type { Lang } from '../../../platform/index.ts'
import { LinkButton } from '../../ui/index.ts'
import { paths } from '../shell/rail.ts'

/** Above the title of each page behind the board. */
export function BackToBoard({ lang }: { lang: Lang }) {
  return (
    <LinkButton href={paths.links} kind="quiet" size="small" icon="arrowLeft">
      {lang === 'vi' ? 'Kết nối' : 'Connections'}
    </LinkButton>
  )
}
