export { checkCalendar, checkHours } from './check-calendar.ts'
export { continueCalendar } from './continue-calendar.ts'
export {
  addDays,
  addMonths,
  fromLocal,
  timeOfDay,
  toLocalDate,
  toVietnamIso,
  weekday,
} from './days/local-date.ts'
export {
  defaultCalendar,
  nationalAnnouncedUntil,
  nationalExceptions,
  officeWeek,
} from './days/national-calendar.ts'
export { answerDeadlineRequest, type DeadlineAnswer, type DeadlineError } from './deadline/answer.ts'
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
} from './deadline/deadline-model.ts'
export { computeDueDate, dueAt } from './deadline/due-date.ts'
export { type ExplanationRow, explainDeadline } from './deadline/explain.ts'
export {
  compareWithDue,
  formatRemaining,
  type Lateness,
  lateBySupplement,
  type RemainingTime,
  remainingWorkingTime,
} from './deadline/lateness.ts'
export { findRuleSet, type RuleSet, ruleSetAt, ruleSets } from './deadline/rule-sets.ts'
export { type CalendarFault, fault as calendarFault } from './faults.ts'
export * from './model.ts'
export { readInstant } from './read-instant.ts'
export { readSessions } from './read-sessions.ts'
export {
  announcedDaysSchema,
  calendarFileSchema,
  type DeadlineRequest,
  faultsOf,
  limitSchema,
} from './schemas.ts'
export {
  formatMinute,
  formatShortMoment,
  type Language,
  sayFullMoment,
  sayLimit,
  sayWorkingDays,
} from './words.ts'
export {
  addWorkingDays,
  addWorkingTime,
  closingOfDay,
  compileCalendar,
  isCovered,
  isOpen,
  nextClosing,
  nextOpening,
  subtractWorkingTime,
  type WorkingTime,
  workingDaysBetween,
  workingTimeBetween,
} from './working-time/working-time.ts'
