import type { Lang } from '../../ui/drawing/lang.ts'

const words = {
  vi: { step: (step: number, steps: number) => `Bước ${step} trên ${steps}` },
  en: { step: (step: number, steps: number) => `Step ${step} of ${steps}` },
} satisfies Record<Lang, object>

/** How far one is: said, and drawn as one bar for each step. */
export function StepLine({
  lang,
  step,
  steps,
  name,
}: {
  lang: Lang
  step: number
  steps: number
  name: string
}) {
  return (
    <div class="step-line">
      <p>
        <strong>{words[lang].step(step, steps)}</strong> · {name}
      </p>
      <div class="step-bars" aria-hidden="true">
        {Array.from({ length: steps }, (_, at) => (
          <span class={at < step ? 'done' : undefined} />
        ))}
      </div>
    </div>
  )
}
