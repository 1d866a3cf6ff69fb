export type { WorkingTimeOf } from './counting/measure-times.ts'
export { figuresProjector } from './counting/projector.ts'
export { type FigureDifference, type VerifiedFigures, verifyFigures } from './counting/verify.ts'
export { lookForNews } from './counting/version.ts'
export {
  definitionOf,
  FIGURE_KEYS,
  type FigureDefinition,
  type FigureKey,
  type Figures,
  LISTED_FIGURES,
  RATED_FIGURES,
} from './figures/definitions.ts'
export { addFigures } from './figures/figures.ts'
export type { Holder } from './figures/holder.ts'
export { type ListedDossier, type ListPage, type ListRequest, listOf } from './figures/list-of.ts'
export type { AsKnown, Period, Scope } from './model.ts'
export {
  isSmall,
  LEAST_TOLD,
  PUBLIC_FIGURES,
  type PublicCounts,
  type PublicFigure,
  type PublicTable,
  suppressSmall,
} from './publishing/suppress.ts'
export { type AgencyPerformance, listAgencyPerformance } from './reports/agency-performance.ts'
export type { BalanceDifference } from './reports/balance.ts'
export {
  type CentreReport,
  type CentreReportRequest,
  centreReport,
  centreReportByAgency,
} from './reports/centre-report.ts'
export type { EndedOtherwiseRow } from './reports/ended-otherwise.ts'
export { readFigureList } from './reports/figure-list.ts'
export { renderFiguresPage } from './reports/figures-page.ts'
export { type MonthPoint, readMonthSeries } from './reports/month-series.ts'
export { findProcessingTime, type ProcessingTime } from './reports/processing-time.ts'
export { countRecentCases, type RecentCases } from './reports/recent-cases.ts'
export {
  countRatings,
  type GroupBy,
  type Percentages,
  type Report,
  type ReportRequest,
  type ReportRow,
  report,
  reportChannels,
} from './reports/report.ts'
export { readWholeFigure } from './reports/whole-figure.ts'
export { countPaces, hasPaces } from './risk/count-paces.ts'
export { judgeOpen, type Paces, readPaces, riskOf } from './risk/judge-open.ts'
export {
  HELD_FIGURES,
  type Held,
  type HeldCounts,
  type HeldKey,
  type HeldPage,
  readHeld,
} from './watching/held.ts'
export {
  countDelayCauses,
  readWatched,
  WATCHED,
  type Watched,
  type WatchedCounts,
  type WatchedKey,
  type WatchedPage,
} from './watching/present.ts'
