export { answerDeadlineRequest, type DeadlineAnswer, type DeadlineError } from './answer.ts'
export { SAME_DAY_CUTOFF } from './axes.ts'
export { checkCalendar } from './check-calendar.ts'
export { checkDueDateInput } from './check-deadline.ts'
export type {
  DayReason,
  DeadlineExplanation,
  DueDate,
  DueDateInput,
  ExplainedPause,
  Extension,
  OpenPause,
  PauseCounted,
  Roll,
  SkippedDays,
} from './deadline-model.ts'
export { computeDueDate, dueAt } from './due-date.ts'
export { type ExplanationRow, explainDeadline } from './explain.ts'
export type { CalendarFault } from './faults.ts'
export {
  compareWithDue,
  formatRemaining,
  type Lateness,
  lateBySupplement,
  type RemainingTime,
  remainingWorkingTime,
} from './lateness.ts'
export {
  addDays,
  addMonths,
  fromLocal,
  timeOfDay,
  toLocalDate,
  toVietnamIso,
  weekday,
} from './local-date.ts'
export * from './model.ts'
export {
  defaultCalendar,
  nationalAnnouncedUntil,
  nationalExceptions,
  officeWeek,
} from './national-calendar.ts'
export { readInstant } from './read-instant.ts'
export { findRuleSet, type RuleSet, ruleSetAt, ruleSets } from './rule-sets.ts'
export {
  calendarDefinitionSchema,
  type DeadlineRequest,
  deadlineRequestSchema,
  faultsOf,
  limitSchema,
} from './schemas.ts'
export { formatDueDate, type Language, sayLimit, sayMoment, sayPart } from './words.ts'
export {
  addWorkingDays,
  addWorkingTime,
  compileCalendar,
  isCovered,
  isOpen,
  nextClosing,
  nextOpening,
  type WorkingTime,
  workingDaysBetween,
  workingTimeBetween,
} from './working-time.ts'
