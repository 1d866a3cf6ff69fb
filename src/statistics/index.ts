export { type AgencyPerformance, listAgencyPerformance } from './agency-performance.ts'
export { type BalanceDifference, checkBalance } from './balance.ts'
export {
  type CentreReport,
  type CentreReportRequest,
  centreReport,
  centreReportByAgency,
} from './centre-report.ts'
export {
  definitionOf,
  FIGURE_KEYS,
  type FigureDefinition,
  type FigureKey,
  type Figures,
} from './definitions.ts'
export type { EndedOtherwiseRow } from './ended-otherwise.ts'
export { renderFiguresPage } from './figures-page.ts'
export { type ListedDossier, type ListPage, type ListRequest, listOf } from './list-of.ts'
export type { AsKnown, Period, Scope } from './model.ts'
export { type MonthPoint, readMonthSeries } from './month-series.ts'
export { sharesOf } from './percent.ts'
export { findProcessingTime, type ProcessingTime } from './processing-time.ts'
export { figuresProjector, type WorkingTimeOf } from './projector.ts'
export {
  type GroupBy,
  type Percentages,
  type Report,
  type ReportRequest,
  type ReportRow,
  report,
} from './report.ts'
export { type FigureDifference, type VerifiedFigures, verifyFigures } from './verify.ts'
export { figuresVersion } from './version.ts'
