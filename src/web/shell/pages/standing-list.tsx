import type { Standing } from '../../../applications/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { KeyValue } from '../../ui/index.ts'
import { sayRole, sayStanding } from '../../words/standing.ts'

/** Those whom an application names as having to agree, each with how they stand. */
export function StandingList({ lang, standings }: { lang: Lang; standings: readonly Standing[] }) {
  return (
    <KeyValue
      ruled
      items={standings.map((standing) => ({
        term: standing.name,
        text: (
          <>
            <div class="muted">{sayRole(standing, lang)}</div>
            {sayStanding(standing, lang)}
          </>
        ),
      }))}
    />
  )
}
