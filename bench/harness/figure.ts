/** What a bench measures. */
export interface Figure {
  name: string
  value: number
  /** Rates (`…/s`), shares (`×`) and marks (`points`) should be at least their budget, everything else at most. */
  unit: string
  /** Absent: nothing is promised, the figure explains another one. */
  budget?: number
  /** How it was measured, where the name does not say it. */
  note?: string
}

export interface Judged extends Figure {
  /** Above 1 is within the budget, whichever way the unit points. */
  ratio?: number
  verdict: 'ok' | 'miss' | ''
}

function isRate({ unit }: Figure): boolean {
  return unit.endsWith('/s') || unit === '×' || unit === 'points'
}

/** The figure against its budget. */
export function judge(figure: Figure): Judged {
  const { value, budget } = figure
  if (budget === undefined) return { ...figure, verdict: '' }
  const ratio = isRate(figure) ? value / budget : budget / value
  return { ...figure, ratio: Math.round(ratio * 100) / 100, verdict: ratio >= 1 ? 'ok' : 'miss' }
}
