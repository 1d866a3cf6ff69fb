import type { FastifyInstance } from 'fastify'
import { channelNames, type ListedNotice, listNoticesOf, noticeNames } from '../../../notices/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { EmptyState, render, Table, WorkspaceLayout } from '../../ui/index.ts'
import { noticeStates, sayNoticeState } from '../../words/notice.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { findReadable } from '../shell/readable.ts'

interface Params {
  Params: { id: string }
}

const words = {
  vi: {
    caption: 'Đã báo cho người nộp',
    none: 'Chưa báo gì cho người nộp',
    back: 'Về hồ sơ',
    what: 'Thông báo',
    by: 'Kênh',
    result: 'Kết quả',
  },
  en: {
    caption: 'What the applicant was told',
    none: 'The applicant was told nothing yet',
    back: 'Back to the dossier',
    what: 'Notice',
    by: 'Channel',
    result: 'Result',
  },
} satisfies Record<Lang, object>

/** `GET /work/dossiers/:id/notices`: what went out about this dossier, with its result; addresses are masked. */
export function addDossierNotices(app: FastifyInstance, services: WebServices): void {
  const config = { access: { permission: 'dossier.read' } } as const
  app.get<Params>(paths.told(':id'), { config }, async (request, reply) => {
    const { state } = await findReadable(services, signedIn(request).actor, request.params.id)
    const t = words[langOf(request)]
    const frame = await workspaceFrame(request, services, { title: t.caption, heading: t.caption, reply })
    const notices = await listNoticesOf(services.office.database, state.id)
    const back = (
      <p>
        <a href={paths.dossier(state.id)}>
          {t.back} <span class="code">{state.code ?? state.reference}</span>
        </a>
      </p>
    )
    return sendPrivatePage(
      reply,
      render(
        <WorkspaceLayout {...frame.layout}>
          {back}
          {notices.length === 0 ? (
            <EmptyState icon="send" title={t.none} />
          ) : (
            <DossierNotices notices={notices} lang={frame.lang} />
          )}
        </WorkspaceLayout>,
      ),
    )
  })
}

function DossierNotices({ notices, lang }: { notices: readonly ListedNotice[]; lang: Lang }) {
  const t = words[lang]
  return (
    <Table
      lang={lang}
      caption={t.caption}
      narrow="cards"
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.what,
          rowHead: true,
          cell: ({ kind, happenedAt }) => (
            <>
              {noticeNames[kind][lang]}
              <span class="sub">{formatMoment(happenedAt, lang)}</span>
            </>
          ),
        },
        {
          head: t.by,
          cell: ({ channel, to }) => (
            <>
              {channelNames[channel][lang]}
              {to !== '' && <span class="sub">{to}</span>}
            </>
          ),
        },
        {
          head: t.result,
          cell: (notice) => (
            <>
              {noticeStates[lang][notice.state]}
              <span class="sub">{sayNoticeState(notice, lang)}</span>
            </>
          ),
        },
      ]}
    />
  )
}
