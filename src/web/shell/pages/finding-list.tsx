import { type Finding, sayFinding } from '../../../applications/index.ts'
import type { Lang } from '../../../platform/index.ts'

/** What the check before filing found: each with what to do about it, and where. */
export function FindingList({
  lang,
  findings,
  hrefOf,
}: {
  lang: Lang
  findings: readonly Finding[]
  /** Where it is mended; undefined: nowhere in particular. */
  hrefOf?: (finding: Finding) => { href: string; text: string } | undefined
}) {
  return (
    <ul class="findings">
      {findings.map((finding) => {
        const { says, next } = sayFinding(finding, lang)
        const place = hrefOf?.(finding)
        return (
          <li>
            <strong>{says}</strong> {hrefOf && next} {place && <a href={place.href}>{place.text}</a>}
          </li>
        )
      })}
    </ul>
  )
}
