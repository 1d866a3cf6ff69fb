import type { HandoverLine, WholeList } from '../../../circulation/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { type DossierNames, nameIn } from './bundle-rows.ts'
import { papersWords } from './papers-words.ts'

export interface TypedLine {
  outcome: 'received' | 'missing'
  reason: string
}

export interface ListView {
  frame: WorkspaceFrame
  services: WebServices
  title: string
  list: WholeList
  names: ReadonlyMap<string, DossierNames>
  staff: ReadonlyMap<string, string>
  /** Whether the person may sign for what comes. */
  mayTake: boolean
  typed: ReadonlyMap<number, TypedLine>
  errors: readonly FormError[]
}

export function listPage(view: ListView): string {
  const { frame, list, mayTake, errors, title } = view
  const { lang, csrf } = frame
  const t = papersWords[lang]
  const isOpen = mayTake && list.closedAt === null
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={isOpen ? t.confirmLead : undefined}>{title}</Heading>
      <Sides view={view} />
      <div class="row no-print">
        <LinkButton href={`${paths.paperList(list.id)}/list.pdf`} kind="secondary" icon="file">
          {t.print}
        </LinkButton>
        <LinkButton href={`${paths.paperList(list.id)}/sheet`} kind="secondary" icon="download">
          {t.sheet}
        </LinkButton>
      </div>
      {isOpen ? (
        <form method="post" action={paths.paperList(list.id)} class="stack">
          <ErrorSummary lang={lang} errors={errors} />
          <input type="hidden" name="_csrf" value={csrf} />
          <Lines view={view} isOpen={true} />
          <div class="row">
            <Button>{t.confirm}</Button>
          </div>
        </form>
      ) : (
        <Lines view={view} isOpen={false} />
      )}
    </WorkspaceLayout>,
  )
}

/** Who gave, and who took or is waited for; and how many dossiers. */
function Sides({ view: { frame, services, list, staff } }: { view: ListView }) {
  const { lang } = frame
  const said = [...saySides(services, list, staff, lang), papersWords[lang].total(list.lines.length)]
  return (
    <ul class="stack">
      {said.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  )
}

export function saySides(
  { office }: WebServices,
  list: WholeList,
  staff: ReadonlyMap<string, string>,
  lang: Lang,
): string[] {
  const t = papersWords[lang]
  const nameOf = (code: string) => office.directory.nameOf(code, lang)
  const takers = Map.groupBy(
    list.lines.filter(({ answeredBy }) => answeredBy !== null),
    ({ answeredBy, answeredAt }) => `${answeredBy} ${answeredAt}`,
  )
  return [
    t.made(nameOf(list.from), staff.get(list.madeBy) ?? '', formatMoment(list.madeAt, lang)),
    ...[...takers.values()].map(([line]) =>
      t.taken(
        nameOf(list.to),
        staff.get(line?.answeredBy ?? '') ?? '',
        formatMoment(line?.answeredAt ?? 0, lang),
      ),
    ),
    ...(list.closedAt === null ? [t.waits(nameOf(list.to))] : []),
  ]
}

function Lines({ view, isOpen }: { view: ListView; isOpen: boolean }) {
  const { frame, list, names, title } = view
  const { lang } = frame
  const t = papersWords[lang]
  return (
    <Table
      lang={lang}
      caption={title}
      narrow="cards"
      rows={list.lines}
      rowKey={({ place }) => String(place)}
      columns={[
        { head: 'TT', align: 'end', cell: ({ place }) => String(place) },
        {
          head: t.heads.code,
          rowHead: true,
          cell: ({ dossier }) => (
            <a class="code" href={paths.dossier(dossier)}>
              {nameIn(names, dossier).code}
            </a>
          ),
        },
        { head: t.heads.procedure, cell: ({ dossier }) => nameIn(names, dossier).procedure },
        { head: t.heads.owner, cell: ({ dossier }) => nameIn(names, dossier).owner },
        {
          head: t.heads.papers,
          cell: ({ originals, copies, kind }) => (
            <>
              {t.papers(originals, copies)}
              {kind === 'result' && <span class="sub">{t.result}</span>}
            </>
          ),
        },
        {
          head: t.heads.outcome,
          cell: (line) =>
            isOpen && line.outcome === null ? (
              <Answer view={view} line={line} />
            ) : (
              <Outcome view={view} line={line} />
            ),
        },
      ]}
    />
  )
}

function Outcome({ view: { frame }, line }: { view: ListView; line: HandoverLine }) {
  const t = papersWords[frame.lang]
  if (line.outcome === null) return <span class="muted">{t.notTaken}</span>
  return (
    <>
      {t[line.outcome]}
      {line.reason && <span class="sub">{line.reason}</span>}
    </>
  )
}

function Answer({ view, line }: { view: ListView; line: HandoverLine }) {
  const { frame, names, typed, errors } = view
  const t = papersWords[frame.lang]
  const { code } = nameIn(names, line.dossier)
  const { outcome, reason } = typed.get(line.place) ?? { outcome: 'received', reason: '' }
  const id = `reason-${line.place}`
  const problem = errors.find((one) => one.id === id)?.message
  return (
    <fieldset class="stack">
      <legend class="vh">{t.outcomeOf(code)}</legend>
      <div class="row">
        {(['received', 'missing'] as const).map((value) => (
          <label class="choice">
            <input type="radio" name={`outcome-${line.place}`} value={value} checked={outcome === value} />{' '}
            {t[value]}
          </label>
        ))}
      </div>
      {problem && (
        <p class="error" id={`${id}-error`}>
          {problem}
        </p>
      )}
      <input
        class="input"
        id={id}
        name={id}
        value={reason}
        autoComplete="off"
        placeholder={t.reason}
        aria-label={t.reasonOf(code)}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
      />
    </fieldset>
  )
}
