import { formatNumber, type Lang } from '../../../../platform/index.ts'
import { definitionOf, HELD_FIGURES, type Held, type HeldCounts } from '../../../../statistics/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  type Column,
  EmptyState,
  Heading,
  LinkButton,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { boardWords } from './board-words.ts'
import { heldHref } from './holders.ts'

export interface PeopleView {
  frame: WorkspaceFrame
  services: WebServices
  agency: string
  held: Held
  names: ReadonlyMap<string, string>
}

/** A unit, or whoever has work of it. */
interface HolderRow extends HeldCounts {
  unit: string
  person?: string
}

/** The units of an agency with what each has open, then who has it in each; what nobody has by name is last. */
export function peoplePage(view: PeopleView): string {
  const { frame, services, agency, held } = view
  const { lang } = frame
  const t = boardWords[lang]
  const units = held.units.toSorted(mostPressing)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={services.office.directory.nameOf(agency, lang)}
        lead={t.peopleLead}
        actions={
          <LinkButton href={paths.board} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {t.people}
      </Heading>
      {units.length === 0 && <EmptyState icon="check" title={t.nothingHeld} />}
      {units.length > 1 && <Units view={view} units={units} />}
      {units.map((unit) => (
        <People view={view} unit={unit.unit} />
      ))}
    </WorkspaceLayout>,
  )
}

function mostPressing(a: HeldCounts, b: HeldCounts): number {
  return (
    b.overdueOpen - a.overdueOpen ||
    b.dueToday - a.dueToday ||
    b.atRisk - a.atRisk ||
    b.inProcess + b.waiting - (a.inProcess + a.waiting)
  )
}

function unitName({ services, agency, frame: { lang } }: PeopleView, unit: string): string {
  return unit === '' ? boardWords[lang].noUnit : services.office.directory.unitNameOf(agency, unit, lang)
}

/** Of the section of a unit; a code of a unit may hold anything. */
const anchorOf = (unit: string) => `unit-${encodeURIComponent(unit)}`

function Units({ view, units }: { view: PeopleView; units: readonly HolderRow[] }) {
  const { lang } = view.frame
  const t = boardWords[lang]
  return (
    <div class="card stack">
      <h2 id="units">{t.units}</h2>
      <Table
        lang={lang}
        caption={t.units}
        narrow="wide"
        rows={units}
        rowKey={({ unit }) => unit}
        columns={[
          {
            head: t.unit,
            rowHead: true,
            cell: ({ unit }) => <a href={`#${anchorOf(unit)}`}>{unitName(view, unit)}</a>,
          },
          ...numbersOf(lang, view.agency),
        ]}
      />
    </div>
  )
}

function People({ view, unit }: { view: PeopleView; unit: string }) {
  const { frame, held, names } = view
  const { lang } = frame
  const t = boardWords[lang]
  const people: HolderRow[] = held.people.filter((row) => row.unit === unit).toSorted(mostPressing)
  const rows = [...people.filter(({ person }) => person), ...people.filter(({ person }) => !person)]
  const name = unitName(view, unit)
  const id = anchorOf(unit)
  return (
    <div class="card stack">
      <h2 id={id}>{name}</h2>
      <Table
        lang={lang}
        caption={name}
        narrow="wide"
        rows={rows}
        rowKey={({ person = '' }) => person}
        columns={[
          {
            head: t.person,
            rowHead: true,
            cell: ({ person = '' }) => (person === '' ? t.nobody : (names.get(person) ?? t.unknown)),
          },
          ...numbersOf(lang, view.agency),
        ]}
      />
    </div>
  )
}

/** Each number opens the list of as many. */
function numbersOf(lang: Lang, agency: string): Column<HolderRow>[] {
  return HELD_FIGURES.map((key) => ({
    head: definitionOf(key).name[lang],
    align: 'end' as const,
    cell: (row) =>
      row[key] === 0 ? (
        '0'
      ) : (
        <a href={heldHref(key, { agency, unit: row.unit, person: row.person })}>
          {formatNumber(row[key], lang)}
        </a>
      ),
  }))
}
