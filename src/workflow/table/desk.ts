/** What the desk does before and after the flow: taking the dossier in, handing the result over. */
import type { DeskStep } from '../model.ts'
import { MOST_WORK } from '../schema.ts'
import type { Item, StepDraft, Told } from './building/items.ts'

export interface Desk {
  intake: readonly StepDraft[]
  handover: readonly StepDraft[]
}

const NO_DESK: Desk = { intake: [], handover: [] }

/** Reception and handing over, at both ends of the table or of each of its cases. */
export function setDeskApart(all: readonly Item[]): Desk & { items: Item[]; told: Told[] } {
  const isDesk = (item: Item | undefined): item is Extract<Item, { kind: 'step' }> =>
    item?.kind === 'step' &&
    typeof item.step.doers !== 'string' &&
    item.step.doers.every(({ kind }) => kind === 'desk' || kind === 'applicant')
  let from = 0
  while (isDesk(all[from])) from += 1
  let to = all.length
  while (to > from && isDesk(all[to - 1])) to -= 1
  const ends = [...all.slice(0, from), ...all.slice(to)].filter(isDesk)
  const parts = all.slice(from, to).map((item) => {
    if (item.kind !== 'cases') return { item, told: [], ...NO_DESK }
    const inside = item.cases.map((one) => ({ one, ...setDeskApart(one.items) }))
    const cases = inside.map(({ one, items }) => ({ ...one, items }))
    return { item: { ...item, cases }, told: inside.flatMap(({ told }) => told), ...deskOfCases(inside) }
  })
  return {
    items: parts.map(({ item }) => item),
    told: [...ends.flatMap(({ after }) => after), ...parts.flatMap(({ told }) => told)],
    intake: [...all.slice(0, from).filter(isDesk).map(deskStepOf), ...parts.flatMap(({ intake }) => intake)],
    handover: [...parts.flatMap(({ handover }) => handover), ...all.slice(to).filter(isDesk).map(deskStepOf)],
  }
}

/** Conditions in rows below it are instructions for whoever works at the desk. */
function deskStepOf({ step, after }: Extract<Item, { kind: 'step' }>): StepDraft {
  const said = after.map(({ line }) => line.whole ?? line.cells.work)
  return { ...step, work: [step.work, ...new Set(said)].join('\n') }
}

/** The desk does the same in each case: one says it for all. */
function deskOfCases(cases: readonly Desk[]): Desk {
  const said = (of: keyof Desk) => cases.find((one) => one[of].length > 0)?.[of] ?? []
  return { intake: said('intake'), handover: said('handover') }
}

export function toDeskStep(step: StepDraft): DeskStep {
  return {
    id: step.id,
    name: { vi: step.name.slice(0, 500) || step.who, en: step.name.slice(0, 500) || step.who },
    ...(step.time.kind === 'limit' ? { limit: step.time.limit } : {}),
    ...(step.work === step.name ? {} : { work: step.work.slice(0, MOST_WORK) }),
    ...(step.forms.length > 0 ? { produces: step.forms } : {}),
  }
}
