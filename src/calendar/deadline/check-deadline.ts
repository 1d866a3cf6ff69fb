import { HOUR_MS, MINUTE_MS } from '../days/local-date.ts'
import { type CalendarFault, fault } from '../faults.ts'
import type { Limit, LimitPart, LimitUnit, Pause } from '../model.ts'
import { isCovered, type WorkingTime } from '../working-time/working-time.ts'
import type { DueDateInput, Extension } from './deadline-model.ts'
import { dueAt } from './due-date.ts'

const MAX_QUANTITY = 10_000

/** The step a quantity must be a multiple of, as so many per unit. */
const stepsPerUnit: Readonly<Record<LimitUnit, number>> = {
  working_day: 2,
  working_hour: HOUR_MS / MINUTE_MS,
  calendar_day: 1,
  month: 1,
}

/** Whether the quantity of a limit part makes sense: above 0, at most 10,000, in the steps of its unit. */
export function isQuantity({ quantity, unit }: LimitPart): boolean {
  const steps = quantity * stepsPerUnit[unit]
  return quantity > 0 && quantity <= MAX_QUANTITY && Math.abs(steps - Math.round(steps)) < 1e-6
}

/** What is wrong with the input of a due date; empty when `computeDueDate` may be called. */
export function checkDueDateInput(input: DueDateInput, time: WorkingTime): CalendarFault[] {
  const { start, limit, pauses = [], extension, sameDayCutoff = 0 } = input
  const faults = [...checkLimit(limit), ...checkPauses(pauses)]
  if (!isCovered(time, start)) faults.push(fault('outside_calendar', 'start'))
  if (!(sameDayCutoff >= 0 && sameDayCutoff <= 1440)) faults.push(fault('invalid_cutoff', 'sameDayCutoff'))
  for (const [index, pause] of pauses.entries()) {
    const end = pause.to ?? pause.from
    if (!isCovered(time, pause.from)) faults.push(fault('outside_calendar', `pauses.${index}.from`))
    if (!isCovered(time, end)) faults.push(fault('outside_calendar', `pauses.${index}.to`))
  }
  if (faults.length > 0) return faults
  const beyond = checkReach({ ...input, extension: undefined }, time)
  if (beyond.length > 0 || extension === undefined) return beyond
  const wrong = checkExtension(input, extension, time)
  return wrong.length > 0 ? wrong : checkReach(input, time)
}

function checkLimit(limit: Limit): CalendarFault[] {
  if (limit.unit === 'same_day' || limit.unit === 'none') return []
  if (limit.unit !== 'phases') {
    return isQuantity(limit) ? [] : [fault('invalid_quantity', 'limit.quantity', String(limit.quantity))]
  }
  if (limit.parts.length === 0) return [fault('no_phases', 'limit.parts')]
  return limit.parts.flatMap((part, index) =>
    isQuantity(part)
      ? []
      : [fault('invalid_quantity', `limit.parts.${index}.quantity`, String(part.quantity))],
  )
}

function checkPauses(pauses: readonly Pause[]): CalendarFault[] {
  return pauses.flatMap((pause, index) => {
    const path = `pauses.${index}`
    const faults: CalendarFault[] = []
    const earlier = pauses[index - 1]
    if (pause.to !== undefined && pause.to < pause.from) faults.push(fault('pause_reversed', `${path}.to`))
    if (earlier && earlier.to === undefined) faults.push(fault('pause_open_not_last', `pauses.${index - 1}`))
    if (earlier?.to !== undefined && pause.from < earlier.to)
      faults.push(fault('pauses_overlap', `${path}.from`))
    return faults
  })
}

function checkExtension(input: DueDateInput, extension: Extension, time: WorkingTime): CalendarFault[] {
  if ('unit' in extension) {
    return isQuantity(extension) ? [] : [fault('invalid_quantity', 'extension.quantity')]
  }
  if (!isCovered(time, extension.until)) return [fault('outside_calendar', 'extension.until')]
  const due = dueAt({ ...input, extension: undefined, pauses: [] }, time)
  return due !== null && extension.until <= due ? [fault('extension_not_later', 'extension.until')] : []
}

/** A limit may lead out of the calendar although its start lies inside. */
function checkReach(input: DueDateInput, time: WorkingTime): CalendarFault[] {
  try {
    dueAt(input, time)
    return []
  } catch (error) {
    if (error instanceof RangeError) return [fault('outside_calendar', 'limit')]
    throw error
  }
}
