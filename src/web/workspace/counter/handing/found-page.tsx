import { type LoadedDossier, ownerOf } from '../../../../dossiers/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { EmptyState, Heading, LinkButton, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import { sayDeadline } from '../../../words/deadline.ts'
import { statusNames } from '../../../words/status.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { FindForm } from './find-form.tsx'

export const foundWords = {
  vi: {
    title: 'Tìm kết quả cần trả',
    lead: 'Hồ sơ chưa có kết quả thì trang cho biết đang ở đâu, để trả lời người đến hỏi.',
    caption: 'Hồ sơ tìm thấy',
    code: 'Mã hồ sơ',
    owner: 'Chủ hồ sơ',
    procedure: 'Thủ tục',
    status: 'Tình trạng',
    act: 'Trả',
    give: 'Trả kết quả',
    elsewhere: 'Kết quả ở nơi khác',
    back: 'Mọi kết quả đang chờ',
    none: (text: string) => `Không thấy hồ sơ nào với “${text}”`,
    noneText: 'Quét lại mã trên giấy hẹn, hoặc gõ mã hồ sơ, họ tên, số giấy tờ của chủ hồ sơ.',
  },
  en: {
    title: 'Find a result',
    lead: 'Where a dossier has no result yet, the page says how it stands, so that whoever asks hears it.',
    caption: 'Dossiers found',
    code: 'Code',
    owner: 'Owner',
    procedure: 'Procedure',
    status: 'State',
    act: 'Hand over',
    give: 'Hand over',
    elsewhere: 'The result is elsewhere',
    back: 'All results that wait',
    none: (text: string) => `No dossier found for “${text}”`,
    noneText: 'Read the code on the receipt again, or type the code, name or identity number of the owner.',
  },
} satisfies Record<Lang, object>

interface FoundView {
  frame: WorkspaceFrame
  services: WebServices
  typed: string
  found: readonly LoadedDossier[]
  /** Those that the person may hand over now. */
  ready: ReadonlySet<LoadedDossier>
}

/** What was found where it is not the one result that is meant. */
export function foundPage(view: FoundView): string {
  const { frame, services, typed, found } = view
  const { lang } = frame
  const t = foundWords[lang]
  const { catalogue } = services.office
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.lead}
        actions={
          <LinkButton href={paths.return} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      <FindForm lang={lang} value={typed} />
      {found.length === 0 ? (
        <EmptyState icon="search" title={t.none(typed)}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.caption}
          narrow="cards"
          rows={found}
          rowKey={({ state }) => state.id}
          columns={[
            {
              head: t.code,
              rowHead: true,
              cell: ({ state }) => (
                <a class="code" href={paths.dossier(state.id)}>
                  {state.code ?? state.reference}
                </a>
              ),
            },
            {
              head: t.procedure,
              cell: ({ state }) => catalogue.byId(state.procedureVersion)?.version.name[lang] ?? '',
            },
            { head: t.owner, cell: ({ parties }) => ownerOf(parties).name },
            { head: t.status, cell: (one) => <Standing view={view} one={one} /> },
            { head: t.act, cell: (one) => <Act view={view} one={one} /> },
          ]}
        />
      )}
    </WorkspaceLayout>,
  )
}

/** How it stands, and until when it is promised. */
function Standing({ view: { frame, services }, one: { state } }: { view: FoundView; one: LoadedDossier }) {
  const { lang } = frame
  const { status, dueAt = null, competentAgency: agency, clock } = state
  const isPromised = dueAt !== null && status !== 'result_ready' && status !== 'handed_over'
  return (
    <>
      {statusNames[lang][status]}
      {isPromised && (
        <span class="sub">
          {sayDeadline(services, { dueAt, agency, status, ruleSet: clock?.ruleSet ?? null }, lang).words}
        </span>
      )}
    </>
  )
}

function Act({ view: { frame, services, ready }, one }: { view: FoundView; one: LoadedDossier }) {
  const t = foundWords[frame.lang]
  const { id, status, receivingAgency } = one.state
  if (ready.has(one)) {
    return (
      <LinkButton href={paths.give(id)} kind="secondary" size="small">
        {t.give}
      </LinkButton>
    )
  }
  if (status !== 'result_ready') return <>–</>
  return (
    <>
      {t.elsewhere}
      <span class="sub">{services.office.directory.nameOf(receivingAgency, frame.lang)}</span>
    </>
  )
}
