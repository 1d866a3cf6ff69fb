/** The public face of the design system. How to use it: docs/design-system.md. */

export { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from './button.tsx'
export { Card, Tile } from './card.tsx'
export { BarChart, type BarChartProps } from './charts/bar-chart.tsx'
export { LineChart, type LineChartProps } from './charts/line-chart.tsx'
export { ProgressBar } from './charts/progress-bar.tsx'
export { PartBar, Stat, type StatPart, type Tone } from './charts/stat.tsx'
export { Dialog, DialogLink } from './dialog.tsx'
export { type Assets, getAssets } from './drawing/assets.ts'
export { byText, formatNumber, formatPercent } from './drawing/lang.ts'
export {
  type Preferences,
  preferencesAction,
  readPreferences,
} from './drawing/preferences.ts'
export {
  DRAWN_HERE,
  drawPartAround,
  render,
  renderAround,
  speculationRules,
  speculationRulesPath,
  speculationRulesType,
} from './drawing/render.ts'
export { EmptyState } from './empty-state.tsx'
export { ErrorSummary, type FormError } from './error-summary.tsx'
export { Heading } from './heading.tsx'
export type { PageFrame } from './layouts/document.tsx'
export { ErrorPage, type ErrorPageProps } from './layouts/error-page.tsx'
export type { NavItem, Organisation } from './layouts/organisation.ts'
export { PortalLayout, type PortalLayoutProps } from './layouts/portal-layout.tsx'
export { PrintLayout, type PrintLayoutProps } from './layouts/print-layout.tsx'
export type { RailItem, RailSection } from './layouts/rail.tsx'
export { WorkspaceLayout, type WorkspaceLayoutProps } from './layouts/workspace-layout.tsx'
export { Notice, type NoticeProps, Toast } from './notice.tsx'
export { SearchField, type Suggestion } from './search-field.tsx'
export { Chip } from './signs/chip.tsx'
export { CopyButton } from './signs/copy-button.tsx'
export { DeadlineChip, type DeadlineState } from './signs/deadline-chip.tsx'
export { ExplainedDueDate } from './signs/due-date.tsx'
export { Icon, type IconName } from './signs/icon.tsx'
export { Kbd } from './signs/kbd.tsx'
export { Qr } from './signs/qr.tsx'
export { KeyValue, type KeyValueItem } from './tables/key-value.tsx'
export { Pagination } from './tables/pagination.tsx'
export { ScrollBox } from './tables/scroll-box.tsx'
export { type Column, drawRow, type RowProps, Table } from './tables/table.tsx'
export type { Selection } from './tables/table-selection.tsx'
export { type Tab, Tabs } from './tabs.tsx'
export { Timeline, type TimelineItem } from './timeline.tsx'
