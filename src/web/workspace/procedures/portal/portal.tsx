import type { FastifyInstance } from 'fastify'
import {
  type CatalogueDifference,
  type CatalogueDifferenceKind,
  findComparedCatalogue,
} from '../../../../integration/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  Button,
  type Column,
  EmptyState,
  Heading,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import { type WorkspaceFrame, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { portalWords } from './portal-words.ts'

const ACCESS = { access: { permission: 'catalogue.edit' } } as const

/** `GET /work/procedures-at-portal`: the national portal's list beside ours; `POST` asks it anew and keeps what was found. */
export function addPortalCatalogue(app: FastifyInstance, services: WebServices): void {
  app.get(paths.portalCatalogue, { config: ACCESS }, async (request, reply) => {
    const t = portalWords[langOf(request)]
    const { done } = queryOf(request)
    const toast =
      done === 'compared'
        ? ({ tone: 'ok', title: t.compared } as const)
        : done === 'silent'
          ? ({ tone: 'soon', title: t.silent } as const)
          : undefined
    const latest = await findComparedCatalogue(services.office.database)
    const frame = await workspaceFrame(request, services, {
      ...{ title: t.title, reply, toast, path: paths.portalCatalogue },
    })
    const canAsk = services.connections?.compareCatalogueNow !== undefined
    return sendPrivatePage(reply, catalogueAtPortalPage({ frame, latest, canAsk }))
  })
  app.post(paths.portalCatalogue, { config: ACCESS }, async (_, reply) => {
    const said = (await services.connections?.compareCatalogueNow?.()) ?? 'silent'
    return reply.redirect(`${paths.portalCatalogue}?done=${said}`, 303)
  })
}

interface View {
  frame: WorkspaceFrame
  latest: Awaited<ReturnType<typeof findComparedCatalogue>>
  canAsk: boolean
}

function catalogueAtPortalPage({ frame, latest, canAsk }: View): string {
  const { lang } = frame
  const t = portalWords[lang]
  const found = latest?.found
  const lead = found
    ? `${t.ran(formatMoment(latest.at, lang))} ${t.counts(formatNumber(found.ours, lang), formatNumber(found.theirs, lang))}`
    : t.never
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={lead}>{t.title}</Heading>
      {canAsk ? (
        <form method="post" action={paths.portalCatalogue}>
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <Button kind="secondary">{found === undefined ? t.ask : t.askAgain}</Button>
        </form>
      ) : (
        <p class="muted">{t.off}</p>
      )}
      {found && found.differences.length === 0 && <EmptyState icon="check" title={t.none} />}
      {found && found.differences.length > 0 && (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={found.differences}
          rowKey={({ code, kind }) => `${code} ${kind}`}
          columns={columnsOf(lang)}
        />
      )}
    </WorkspaceLayout>,
  )
}

const HERE: readonly CatalogueDifferenceKind[] = [
  'unknown_there',
  'closed_there',
  'name_differs',
  'field_differs',
]

function columnsOf(lang: Lang): Column<CatalogueDifference>[] {
  const t = portalWords[lang]
  return [
    {
      head: t.heads.code,
      rowHead: true,
      cell: ({ code, kind }) =>
        HERE.includes(kind) ? (
          <a class="code" href={`${paths.procedures}/${encodeURIComponent(code)}`}>
            {code}
          </a>
        ) : (
          <span class="code">{code}</span>
        ),
    },
    { head: t.heads.kind, cell: ({ kind }) => t.kinds[kind] },
    { head: t.heads.ours, cell: ({ ours }) => ours ?? '–' },
    { head: t.heads.theirs, cell: ({ theirs }) => theirs ?? '–' },
    { head: t.heads.next, cell: ({ kind }) => t.next[kind] },
  ]
}
