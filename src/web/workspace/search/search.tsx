import type { FastifyInstance } from 'fastify'
import { canSomewhere } from '../../../agencies/index.ts'
import {
  type Found,
  type FoundDossier,
  searchDossiers,
  tidyCode,
  withVersions,
} from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, formatMoment, type Lang } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { type Column, EmptyState, render, Table, WorkspaceLayout } from '../../ui/index.ts'
import { sayDeadline } from '../../words/deadline.ts'
import { statusNames } from '../../words/status.ts'
import { signedIn, type WorkspaceFrame, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { Said } from '../shell/said-deadline.tsx'

const words = {
  vi: {
    title: 'Tìm hồ sơ',
    heads: ['Hồ sơ', 'Thủ tục và người nộp', 'Trạng thái', 'Hẹn trả'],
    found: (count: number, text: string) => `${count} hồ sơ khớp với “${text}”`,
    most: (count: number) =>
      `Rất nhiều hồ sơ khớp; chỉ hiện ${count} hồ sơ gần đây. Nhập đủ họ tên hoặc số giấy tờ để tìm hẹp lại.`,
    none: 'Không tìm thấy hồ sơ nào trong phạm vi của bạn',
    procedure: (text: string) => `Tìm thủ tục “${text}” để tiếp nhận`,
    how: 'Nhập một phần của họ tên, mã hồ sơ, số giấy tờ hoặc số điện thoại của người nộp hay chủ hồ sơ (có dấu hay không dấu đều được).',
  },
  en: {
    title: 'Find a dossier',
    heads: ['Dossier', 'Procedure and applicant', 'Status', 'Result due'],
    found: (count: number, text: string) => `${count} dossiers match “${text}”`,
    most: (count: number) =>
      `A great many dossiers match; ${count} recent ones are shown. Type the full name or the ID number to narrow the search.`,
    none: 'No dossier found within your scope',
    procedure: (text: string) => `Find the procedure “${text}” to receive it`,
    how: 'Enter a part of the name, the dossier code, the ID number or the telephone of the applicant or owner (accents do not matter).',
  },
} satisfies Record<Lang, object>

const MOST = 50

/** `GET /work/search?q=`: within what the person may read. A code leads straight to its dossier. */
export function addSearch(app: FastifyInstance, services: WebServices): void {
  app.get(paths.search, { config: { access: { permission: 'dossier.read' } } }, async (request, reply) => {
    const text = cleanLine(queryOf(request).q ?? '')
    const found = await searchDossiers(services.office.database, signedIn(request).actor, text, MOST)
    const rows = await withVersions(services.office, found.dossiers)
    const wanted = tidyCode(text)
    const exact = rows.find(({ code, reference }) => code === wanted || reference === wanted)
    if (exact !== undefined) return reply.redirect(paths.dossier(exact.id), 303)
    const { title } = words[langOf(request)]
    const frame = await workspaceFrame(request, services, { title, heading: title, reply, search: text })
    const mayReceive = canSomewhere(signedIn(request).actor, 'dossier.receive')
    const receive = text !== '' && mayReceive ? paths.receiveSearch(text) : undefined
    return sendPrivatePage(reply, searchPage(frame, services, found, { text, receive }))
  })
}

function searchPage(
  frame: WorkspaceFrame,
  services: WebServices,
  { dossiers: rows, isPartial }: Found,
  { text, receive }: { text: string; receive: string | undefined },
): string {
  const { lang } = frame
  const t = words[lang]
  return render(
    <WorkspaceLayout {...frame.layout}>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={text === '' ? t.title : t.none}>
          {t.how}
          {receive && (
            <>
              <br />
              <a href={receive}>{t.procedure(text)}</a>
            </>
          )}
        </EmptyState>
      ) : (
        <>
          <p class="muted">
            {rows.length === MOST || isPartial ? t.most(rows.length) : t.found(rows.length, text)}
          </p>
          <Table
            lang={lang}
            caption={t.title}
            narrow="cards"
            rows={rows}
            rowKey={(row) => row.id}
            columns={columnsOf(services, lang)}
          />
        </>
      )}
    </WorkspaceLayout>,
  )
}

function columnsOf(services: WebServices, lang: Lang): Column<FoundDossier>[] {
  const [dossier = '', what = '', status = '', due = ''] = words[lang].heads
  const { catalogue, directory } = services.office
  return [
    {
      head: dossier,
      rowHead: true,
      cell: (row) => (
        <>
          <a class="code" href={paths.dossier(row.id)}>
            {row.code ?? row.reference}
          </a>
          <span class="sub">{formatMoment(row.submittedAt, lang)}</span>
        </>
      ),
    },
    {
      head: what,
      cell: (row) => (
        <>
          {catalogue.byId(row.procedureVersion)?.version.name[lang]}
          <span class="sub">
            {row.owner} · {directory.nameOf(row.competentAgency, lang)}
          </span>
        </>
      ),
    },
    { head: status, cell: (row) => statusNames[lang][row.status] },
    {
      head: due,
      cell: (row) => <Said said={sayDeadline(services, { ...row, agency: row.competentAgency }, lang)} />,
    },
  ]
}
