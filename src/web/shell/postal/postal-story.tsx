/** How items of a dossier fare with the post. */
import type { ComponentChildren } from 'preact'
import { isOver, type PostalItem, type PostalState } from '../../../integration/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { KeyValue, Timeline, type TimelineItem } from '../../ui/index.ts'
import { postalWords } from './postal-words.ts'

interface Story {
  lang: Lang
  item: PostalItem
  /** A stranger with the receipt reads neither who takes it nor the whole number. */
  reader: 'concerned' | 'stranger'
  /** What may be done with it. */
  children?: ComponentChildren
}

/** Kind, state, number and every step that the post told, by its clock. */
export function PostalStory({ lang, item, reader, children }: Story) {
  const t = postalWords[lang]
  const { itemNumber, person, receiver, orderNumber, steps, askedAt } = item
  const isStranger = reader === 'stranger'
  const facts = [
    ...(itemNumber === null
      ? []
      : [{ term: t.number, text: isStranger ? maskNumber(itemNumber) : itemNumber }]),
    ...(isStranger ? [] : [{ term: t.order, text: orderNumber }]),
    ...(isStranger ? [] : [{ term: t.to, text: `${person.name}, ${person.phone}, ${person.address}` }]),
    ...(isStranger || receiver === null ? [] : [{ term: t.receiver, text: receiver }]),
  ]
  const told =
    steps.length > 0 ? steps : [{ state: item.state, at: askedAt, place: null, reason: item.reason }]
  return (
    <section class="card stack">
      <h3>{t.kinds[item.kind]}</h3>
      {facts.length > 0 && <KeyValue items={facts} />}
      <Timeline
        lang={lang}
        items={told.map(({ state, at, place, reason }, i): TimelineItem => {
          const isLast = i === told.length - 1
          return {
            state: isLast && !isOver(item) ? 'current' : TROUBLE.includes(state) ? 'late' : 'done',
            title: t.states[state],
            lines: [[formatMoment(at, lang), place, reason].filter(Boolean).join(' · ')],
          }
        })}
      />
      {children}
    </section>
  )
}

const TROUBLE: readonly PostalState[] = ['refused', 'not_delivered', 'returning', 'returned', 'cancelled']

/** One line for a list: what, since when. */
export function sayPostal({ state, stateAt, itemNumber }: PostalItem, lang: Lang): string {
  return [postalWords[lang].states[state], itemNumber, formatMoment(stateAt, lang)]
    .filter(Boolean)
    .join(' · ')
}

/** `EV1•••••••VN`. */
function maskNumber(number: string): string {
  return number.length < 6 ? '•••' : number.slice(0, 3) + '•'.repeat(number.length - 5) + number.slice(-2)
}
