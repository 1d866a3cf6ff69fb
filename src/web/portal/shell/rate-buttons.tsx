import type { RatingLevel } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Icon, type IconName } from '../../ui/index.ts'
import { ratePath } from './find-opened.ts'

export const ratingNames = {
  vi: {
    very_satisfied: 'Rất hài lòng',
    satisfied: 'Hài lòng',
    neutral: 'Bình thường',
    dissatisfied: 'Không hài lòng',
    very_dissatisfied: 'Rất không hài lòng',
  },
  en: {
    very_satisfied: 'Very satisfied',
    satisfied: 'Satisfied',
    neutral: 'Neutral',
    dissatisfied: 'Dissatisfied',
    very_dissatisfied: 'Very dissatisfied',
  },
} satisfies Record<Lang, Record<RatingLevel, string>>

const icons = {
  very_satisfied: 'heart',
  satisfied: 'check',
  neutral: 'pause',
  dissatisfied: 'chat',
  very_dissatisfied: 'alert',
} as const satisfies Record<RatingLevel, IconName>

/** One button for each answer: pressing it is the whole rating. */
export function RateButtons({
  lang,
  code,
  levels,
  stage,
}: {
  lang: Lang
  code: string
  levels: readonly RatingLevel[]
  /** Absent: the result. */
  stage?: 'reception' | undefined
}) {
  return (
    <form method="post" action={ratePath(code)} class="stack">
      {stage && <input type="hidden" name="stage" value={stage} />}
      {levels.map((level) => (
        <button type="submit" class="btn btn-secondary btn-wide" name="level" value={level}>
          <Icon name={icons[level]} />
          {ratingNames[lang][level]}
        </button>
      ))}
    </form>
  )
}
