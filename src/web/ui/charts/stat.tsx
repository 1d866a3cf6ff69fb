import type { ComponentChildren } from 'preact'

/** What a part of a figure means; the colours follow. */
export type Tone = 'ok' | 'ok2' | 'soon' | 'soon2' | 'late' | 'brand' | 'idle'

export interface StatPart {
  name: string
  tone: Tone
  /** Percent of the whole, 0 to 100; the caller rounds so that parts add up. */
  share: number
  /** The share or the number as text. */
  text: string
  href?: string | undefined
}

export interface StatProps {
  title: string
  value: string
  note?: ComponentChildren
  href?: string | undefined
  parts?: readonly StatPart[] | undefined
  children?: ComponentChildren
}

/** One figure, what it counts, and its parts as a bar with a legend in words. Every number may open its list. */
export function Stat({ title, value, note, href, parts, children }: StatProps) {
  return (
    <div class="card">
      <h2>{title}</h2>
      <p class="figure">{href ? <a href={href}>{value}</a> : value}</p>
      {note && <p class="muted">{note}</p>}
      {parts && <StatBar parts={parts} />}
      {children}
    </div>
  )
}

function StatBar({ parts }: { parts: readonly StatPart[] }) {
  return (
    <>
      <PartBar parts={parts} />
      <ul class="legend">
        {parts.map((part) => (
          <li>
            <span class={`key f-${part.tone}`} />
            <span>{part.name}</span>
            <span>{part.href ? <a href={part.href}>{part.text}</a> : part.text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The bar alone; silent, because the words beside it say the same. */
export function PartBar({ parts }: { parts: readonly Pick<StatPart, 'tone' | 'share'>[] }) {
  let from = 0
  return (
    <svg class="bar" aria-hidden="true">
      {parts.map((part) => {
        const x = from
        from += part.share
        return (
          <rect class={`f-${part.tone}`} x={`${round(x)}%`} width={`${round(part.share)}%`} height="100%" />
        )
      })}
    </svg>
  )
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
