import { canSomewhere } from '../../../agencies/index.ts'
import { explainDeadline, sayFullMoment, toLocalDate } from '../../../calendar/index.ts'
import { explainDueDate, heldFiles } from '../../../dossiers/index.ts'
import { postalKindOf } from '../../../integration/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import { StandingList } from '../../shell/pages/standing-list.tsx'
import { sayPostal } from '../../shell/postal/postal-story.tsx'
import { ExplainedDueDate, Heading, Notice, render, WorkspaceLayout } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { sayDeadline } from '../../words/deadline.ts'
import type { EventNames } from '../../words/event.ts'
import { isOfficial, slipOf } from '../../words/slip.ts'
import { statusNames } from '../../words/status.ts'
import { taskName } from '../../words/task.ts'
import { paths } from '../shell/rail.ts'
import { OfferedActs, WithheldActs } from './dossier-acts.tsx'
import { AgenciesPassed } from './dossier-agencies.tsx'
import { DossierAnswers } from './dossier-answers.tsx'
import { DossierCheck } from './dossier-check.tsx'
import { DossierData, DossierPapers } from './dossier-data.tsx'
import { OtherFiles } from './dossier-files.tsx'
import { Notes } from './dossier-notes.tsx'
import { OpinionsAsked } from './dossier-opinions.tsx'
import { DossierPath } from './dossier-path.tsx'
import type { DossierView } from './dossier-view.ts'
import { AskedCorrection } from './heads-up/asked-correction.tsx'
import { AtRisk } from './heads-up/at-risk.tsx'
import { OpenUrge } from './heads-up/open-urge.tsx'
import { OthersHere } from './heads-up/others-here.tsx'
import { ProposedRefusal } from './refusing/proposed-refusal.tsx'

const dossierWords = {
  vi: {
    acts: 'Việc cần làm',
    data: 'Thông tin hồ sơ',
    declared: 'Tờ khai khai tại quầy',
    declaredIdentity:
      'Nộp bằng tài khoản lập trên Cổng: họ tên và số giấy tờ là tự khai. Hãy đối chiếu với giấy tờ tùy thân.',
    agreements: 'Những người khác đồng ý',
    answers: 'Điều người nộp đã khai',
    filedFor: (name: string) => ({
      self: `${name} nộp cho chính mình.`,
      ward: `${name} nộp cho con hoặc người mình giám hộ.`,
      other: `${name} nộp thay người khác, theo ủy quyền: đối chiếu giấy ủy quyền.`,
      firm: `${name} nộp cho doanh nghiệp, tổ chức mình đại diện theo tài khoản định danh.`,
    }),
    papers: 'Giấy tờ đã nộp',
    files: 'Kết quả và các tệp khác',
    path: 'Vừa diễn ra',
    notices: 'Đã báo cho người nộp',
    population: 'Đối chiếu với CSDL dân cư',
    postal: 'Bưu chính',
    notes: 'Ghi chú nội bộ',
    why: 'Việc khác, vì sao chưa làm được',
    paused: 'Ngày hẹn được tính lại khi hết tạm dừng.',
    receipt: 'In giấy tiếp nhận',
    draft: 'Dự thảo kết quả',
    sheet: 'Phiếu kiểm soát quá trình (Mẫu 06)',
    print: (name: string, form: string) => `In: ${name}${form === '' ? '' : ` (Mẫu ${form})`}`,
  },
  en: {
    acts: 'To be done',
    data: 'The dossier',
    declared: 'Form filled in at the counter',
    agreements: 'Others who agree',
    answers: 'What the applicant stated',
    filedFor: (name: string) => ({
      self: `${name} applies for themselves.`,
      ward: `${name} applies for their child or ward.`,
      other: `${name} applies for somebody else, with authority: compare the paper that gives it.`,
      firm: `${name} applies for a firm or organisation that the electronic identity says they represent.`,
    }),
    declaredIdentity:
      'Filed with an account opened on the portal: name and number are self-declared. Compare them with the identity paper.',
    papers: 'Papers handed in',
    files: 'The result and other files',
    path: 'Latest events',
    notices: 'What the applicant was told',
    population: 'Check against population data',
    postal: 'Post',
    notes: 'Internal notes',
    why: 'Other acts, and why not now',
    paused: 'The date is counted anew when the pause ends.',
    receipt: 'Print the receipt',
    draft: 'Draft of the result',
    sheet: 'Process-control sheet (form 06)',
    print: (name: string, form: string) => `Print: ${name}${form === '' ? '' : ` (form ${form})`}`,
  },
} satisfies Record<Lang, object>

/** What is to be done stands beside what it is about; what happened, and why not something else, below. */
export function dossierPage(view: DossierView): string {
  const { frame, services, found } = view
  const { state } = found
  const { lang } = frame
  const t = dossierWords[lang]
  const name = services.office.catalogue.byId(state.procedureVersion)?.version.name[lang] ?? state.procedure
  const names = namesOf(view)
  return render(
    <WorkspaceLayout {...frame.layout}>
      <Heading level={2} lead={`${statusNames[lang][state.status]} · ${found.parties.applicant.name}`}>
        {name}
      </Heading>
      <OthersHere view={view} />
      <OpenUrge view={view} names={names} />
      <AskedCorrection view={view} names={names} />
      <AtRisk view={view} names={names} />
      <ProposedRefusal view={view} names={names} />
      <div class="desk">
        <div class="stack stack-l">
          <section class="stack" aria-labelledby="acts">
            <h2 id="acts">{t.acts}</h2>
            <OfferedActs view={view} names={names} />
          </section>
          <Due view={view} />
          <AgenciesPassed view={view} />
          <OpinionsAsked view={view} />
        </div>
        <div class="stack stack-l">
          <Papers view={view} />
          <section class="stack" aria-labelledby="data">
            <h2 id="data">{t.data}</h2>
            <DossierData lang={lang} found={found} services={services} />
            {mayBeDeclared(view) && (
              <p>
                <a href={paths.declared(state.id)}>{t.declared}</a>
              </p>
            )}
            <PostalLine view={view} />
            {mayLookUp(view) && (
              <p>
                <a href={paths.population(state.id)}>{t.population}</a>
              </p>
            )}
          </section>
          {view.application && (
            <section class="stack" aria-labelledby="answers">
              <h2 id="answers">{t.answers}</h2>
              <p>{t.filedFor(found.parties.applicant.name)[view.application.forWhom.kind]}</p>
              {found.parties.applicant.declared && <Notice tone="soon">{t.declaredIdentity}</Notice>}
              {view.standings.length > 0 && (
                <section class="stack" aria-labelledby="agreements">
                  <h3 id="agreements">{t.agreements}</h3>
                  <StandingList lang={lang} standings={view.standings} />
                </section>
              )}
              {view.checked && <DossierCheck lang={lang} checked={view.checked} />}
              <DossierAnswers
                lang={lang}
                services={services}
                application={view.application}
                checked={view.checked}
              />
            </section>
          )}
        </div>
        <section class="stack" aria-labelledby="path">
          <h2 id="path">{t.path}</h2>
          <DossierPath view={view} names={names} />
          <p>
            <a href={paths.told(state.id)}>{t.notices}</a>
          </p>
        </section>
        <div class="stack stack-l">
          <section class="stack" aria-labelledby="notes">
            <h2 id="notes">{t.notes}</h2>
            <Notes view={view} names={names} />
          </section>
          <section class="stack" aria-labelledby="why">
            <h2 id="why">{t.why}</h2>
            <WithheldActs view={view} />
          </section>
        </div>
      </div>
    </WorkspaceLayout>,
  )
}

/** The last item that the post carries for it, or the way to order one. */
function PostalLine({ view: { frame, services, found, postal } }: { view: DossierView }) {
  const last = postal.at(-1)
  const isOffered = services.connections?.isPostal === true && postalKindOf(found.state) !== undefined
  if (last === undefined && !isOffered) return null
  const { lang } = frame
  return (
    <p>
      <a href={paths.postal(found.state.id)}>{dossierWords[lang].postal}</a>
      {last && `: ${sayPostal(last, lang)}`}
    </p>
  )
}

function mayLookUp({ services, frame, found }: DossierView): boolean {
  const isCitizen = [found.parties.applicant, found.parties.owner].some((one) => one?.kind === 'citizen')
  const isOn = services.connections?.population !== undefined
  return isOn && isCitizen && canSomewhere(frame.me.actor, 'population.look_up')
}

function Papers({ view }: { view: DossierView }) {
  const { frame, services, found } = view
  const { lang } = frame
  const t = dossierWords[lang]
  const { id, papers, acceptedAt, status } = found.state
  const more = filesBesidePapers(view)
  return (
    <>
      <section class="stack" aria-labelledby="papers">
        <h2 id="papers">{t.papers}</h2>
        {papers.length > 0 && <DossierPapers lang={lang} dossier={id} papers={papers} caption={t.papers} />}
        {acceptedAt !== undefined && (
          <>
            <p>
              <a href={`${paths.dossier(id)}/receipt.pdf`}>{t.receipt}</a>
            </p>
            <p>
              <a href={paths.processSheet(id)}>{t.sheet}</a>
            </p>
            {status === 'in_process' && (
              <p>
                <a href={paths.resultDraft(id)}>{t.draft}</a>
              </p>
            )}
          </>
        )}
        <Slips view={view} />
      </section>
      {more.length > 0 && (
        <section class="stack" aria-labelledby="files">
          <h2 id="files">{t.files}</h2>
          <OtherFiles files={more} services={services} dossier={found} lang={lang} />
        </section>
      )}
    </>
  )
}

/** What can be printed of what happened, with the day. */
function Slips({ view: { frame, events, found } }: { view: DossierView }) {
  const { lang } = frame
  return (
    <>
      {events.map((event) => {
        const { at, version } = event
        const slip = slipOf(event)
        return (
          slip && (
            <p>
              <a href={paths.slip(found.state.id, version)}>
                {dossierWords[lang].print(slip.name[lang], isOfficial(slip) ? slip.form : '')}
              </a>{' '}
              <span class="muted">{formatDate(toLocalDate(at), lang)}</span>
            </p>
          )
        )
      })}
    </>
  )
}

/** Of no paper as it stands now: added by steps, the result, papers that were replaced. */
function filesBesidePapers({ events, found }: DossierView) {
  const current = new Set(found.state.papers.flatMap(({ files = [] }) => files.map(({ sha256 }) => sha256)))
  return heldFiles(events).filter(({ sha256 }) => !current.has(sha256))
}

export function namesOf({
  frame,
  services,
  found,
  staff,
}: Pick<DossierView, 'frame' | 'services' | 'found' | 'staff'>): EventNames {
  const { lang } = frame
  const { procedureVersion } = found.state
  return {
    lang,
    staff,
    agency: (code) => services.office.directory.nameOf(code, lang),
    node: (node) => taskName(services, { kind: 'step', node, procedureVersion }, lang),
    paper: (code) => found.state.papers.find(({ component }) => component === code)?.name ?? code,
  }
}

function Due({ view: { frame, services, found } }: { view: DossierView }) {
  const { clock, status, dueAt } = found.state
  if (clock === undefined) return null
  const { lang } = frame
  const time = services.office.calendars.deadlineTime(clock.agency)
  const explained = explainDueDate(clock, time)
  const said = sayDeadline(
    services,
    { dueAt: dueAt ?? null, agency: clock.agency, status, ruleSet: clock.ruleSet },
    lang,
  )
  return (
    <ExplainedDueDate
      lang={lang}
      state={said.state === 'none' ? 'ok' : said.state}
      words={said.words}
      label={
        explained.dueAt === null && explained.paused !== undefined ? dossierWords[lang].paused : undefined
      }
      dueAt={explained.dueAt === null ? undefined : capitalise(sayFullMoment(explained.dueAt, lang))}
      reasons={explainDeadline(explained.explanation, lang).map(({ label, text }) => ({ term: label, text }))}
    />
  )
}

/** Somebody brought it to a counter, and the procedure has a form that the counter can fill in. */
function mayBeDeclared({ services, found: { state } }: DossierView): boolean {
  const version = services.office.catalogue.byId(state.procedureVersion)?.version
  return state.channel !== 'online' && state.account === undefined && version?.form !== undefined
}
