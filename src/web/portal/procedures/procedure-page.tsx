import type { ComponentChildren } from 'preact'
import type { Directory } from '../../../agencies/index.ts'
import { sayWorkingDays } from '../../../calendar/index.ts'
import type { ProcedureEnd, ProcedureVersion } from '../../../catalogue/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../platform/index.ts'
import { LEAST_TOLD, type ProcessingTime, type RecentCases } from '../../../statistics/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { formatPercent, Heading, KeyValue, LinkButton, PortalLayout, render } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import {
  explainOnline,
  sayChannels,
  sayCompetent,
  saySubjects,
  sayUsualLimit,
} from '../../words/procedure.ts'
import { EndNotice } from './ended-page.tsx'
import { hasFeeQuestion } from './fee-question.ts'
import { PaperTables } from './paper-tables.tsx'
import { FeeTable, LimitTable } from './procedure-tables.tsx'

const words = {
  vi: {
    procedures: 'Thủ tục',
    description: (name: string) => `${name}: giấy tờ cần có, thời hạn, phí, lệ phí và các bước thực hiện.`,
    code: 'Mã thủ tục',
    who: 'Ai được làm',
    where: 'Cơ quan giải quyết',
    desk: 'Nơi nộp trực tiếp',
    commune: 'Bộ phận Một cửa của xã, phường giải quyết',
    desks: 'Địa chỉ, giờ tiếp nhận',
    phone: 'Điện thoại',
    channels: 'Cách nộp',
    online: 'Dịch vụ trực tuyến',
    apply: 'Nộp trực tuyến',
    identity: 'Người nộp trực tuyến',
    proven: 'phải đăng nhập bằng VNeID; không có thì nộp tại Bộ phận Một cửa',
    limit: 'Thời hạn',
    real: 'Thực tế',
    realText: (half: string, most: string, sample: string) =>
      `một nửa số hồ sơ xong trong ${half}, 90 % trong ${most} (${sample} hồ sơ gần đây)`,
    firstTime: 'Đúng ngay lần đầu',
    firstTimeText: (share: string, sample: string) =>
      `${share} hồ sơ không phải bổ sung (${sample} hồ sơ gần đây)`,
    satisfied: 'Người dân hài lòng',
    satisfiedText: (share: string, count: string) =>
      `${share} hài lòng hoặc rất hài lòng (${count} lượt đánh giá)`,
    calculate: 'Tính số tiền phải nộp',
    result: 'Kết quả nhận được',
    sets: 'Số bộ hồ sơ',
    papers: 'Giấy tờ cần có',
    print: 'In danh mục giấy tờ',
    limits: 'Thời hạn giải quyết',
    fees: 'Phí, lệ phí',
    free: 'Thủ tục này không thu phí, lệ phí.',
    steps: 'Các bước thực hiện',
    conditions: 'Yêu cầu, điều kiện',
    law: 'Căn cứ pháp lý',
    decision: (number: string, date: string, issuer: string) =>
      `Công bố theo Quyết định ${number} ngày ${date} của ${issuer}.`,
    around: 'Nộp ở nơi khác',
    nation: 'được nộp tại bất kỳ Trung tâm Phục vụ hành chính công nào trong cả nước',
    province: 'được nộp tại bất kỳ Trung tâm Phục vụ hành chính công nào trong tỉnh',
  },
  en: {
    procedures: 'Procedures',
    description: (name: string) => `${name}: the papers you need, the time limit, the fees and the steps.`,
    code: 'Code',
    who: 'Who may ask',
    where: 'Who decides',
    desk: 'The desk to go to',
    commune: 'The one-stop desk of that commune or ward',
    desks: 'Addresses and hours',
    phone: 'Telephone',
    channels: 'How to file',
    online: 'Online service',
    apply: 'Apply online',
    identity: 'Who files online',
    proven: 'must sign in with VNeID; without it, file at the one-stop desk',
    limit: 'Time limit',
    real: 'In practice',
    realText: (half: string, most: string, sample: string) =>
      `half of the dossiers are done in ${half}, 90 % in ${most} (${sample} recent dossiers)`,
    firstTime: 'Right the first time',
    firstTimeText: (share: string, sample: string) =>
      `${share} of dossiers needed no supplement (${sample} recent dossiers)`,
    satisfied: 'People satisfied',
    satisfiedText: (share: string, count: string) =>
      `${share} satisfied or very satisfied (${count} ratings)`,
    calculate: 'Work out what you pay',
    result: 'What you get',
    sets: 'Sets of papers',
    papers: 'The papers you need',
    print: 'Print the list of papers',
    limits: 'Time limits',
    fees: 'Fees and charges',
    free: 'Nothing is charged for this procedure.',
    steps: 'Step by step',
    conditions: 'Conditions',
    law: 'Legal basis',
    decision: (number: string, date: string, issuer: string) =>
      `Published by Decision ${number} of ${date}, ${issuer}.`,
    around: 'File elsewhere',
    nation: 'at any public administrative service centre of the country',
    province: 'at any public administrative service centre of the province',
  },
} satisfies Record<Lang, object>

export interface ProcedureView {
  frame: PortalFrame
  version: ProcedureVersion
  time: ProcessingTime | undefined
  recent: RecentCases
  /** Where its last day is known. */
  end: ProcedureEnd | undefined
  directory: Directory
}

/** The whole record, in the order in which a person asks. */
export function procedurePage(view: ProcedureView): string {
  const { frame, version } = view
  const { lang } = frame
  const t = words[lang]
  const { decision } = version
  return render(
    <PortalLayout
      {...frame}
      title={version.name[lang]}
      description={version.description?.[lang] ?? t.description(version.name[lang])}
      width="narrow"
      crumbs={[
        { text: t.procedures, href: '/procedures' },
        {
          text: version.field.name[lang],
          href: `/procedures?field=${encodeURIComponent(version.field.code)}`,
        },
        { text: version.procedure },
      ]}
    >
      <Heading eyebrow={`${t.code} ${version.procedure}`} lead={version.description?.[lang]}>
        {version.name[lang]}
      </Heading>
      <div class="stack stack-l">
        {view.end && <EndNotice lang={lang} end={view.end} />}
        {version.channels.includes('online') && (
          <div class="row no-print">
            <LinkButton href={`/apply/${encodeURIComponent(version.procedure)}`} rel="nofollow">
              {t.apply}
            </LinkButton>
          </div>
        )}
        <KeyValue ruled items={overview(view)} />
        <Part title={t.papers}>
          <PaperTables lang={lang} version={version} />
          <div class="row no-print">
            <LinkButton href={`${frame.path}/papers`} kind="secondary" icon="print">
              {t.print}
            </LinkButton>
          </div>
        </Part>
        {version.timeLimits.length > 1 && (
          <Part title={t.limits}>
            <LimitTable lang={lang} version={version} />
          </Part>
        )}
        <Part title={t.fees}>
          {version.fees.length > 0 ? <FeeTable lang={lang} version={version} /> : <p>{t.free}</p>}
          {hasFeeQuestion(version) && (
            <div class="row no-print">
              <LinkButton href={`${frame.path}/fees`} kind="secondary">
                {t.calculate}
              </LinkButton>
            </div>
          )}
        </Part>
        <Part title={t.steps}>
          <ol>
            {version.order.map((step) => (
              <li>{step[lang]}</li>
            ))}
          </ol>
        </Part>
        {version.conditions && (
          <Part title={t.conditions}>
            <p>{version.conditions[lang]}</p>
          </Part>
        )}
        <Part title={t.law}>
          <ul>
            {version.legalBases.map(({ number, title }) => (
              <li>
                <span class="code code-break">{number}</span> {title}
              </li>
            ))}
          </ul>
          <p class="muted">{t.decision(decision.number, formatDate(decision.date, lang), decision.issuer)}</p>
        </Part>
      </div>
    </PortalLayout>,
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function overview({ frame, version, directory, ...view }: ProcedureView) {
  const { lang } = frame
  const t = words[lang]
  const isProven = version.applicantIdentity === 'proven' && version.channels.includes('online')
  return [
    { term: t.who, text: saySubjects(version.subjects, lang) },
    { term: t.where, text: sayCompetent(version.competent, directory, lang) },
    ...deskOf(version, frame, directory),
    { term: t.channels, text: sayChannels(version.channels, lang) },
    ...(version.nonBoundary === 'none' ? [] : [{ term: t.around, text: capitalise(t[version.nonBoundary]) }]),
    { term: t.online, text: explainOnline(version, lang) },
    ...(isProven ? [{ term: t.identity, text: capitalise(t.proven) }] : []),
    { term: t.limit, text: sayUsualLimit(version.timeLimits, lang) },
    ...experience(view, lang),
    { term: t.result, text: version.results.map(({ name }) => name[lang]).join('; ') },
    { term: t.sets, text: String(version.dossierSets) },
  ]
}

/** Where one goes with paper: a commune has its own desk, the Centre is the desk of the agencies of the province. */
function deskOf(
  { channels, level }: ProcedureVersion,
  { lang, organisation }: PortalFrame,
  directory: Directory,
): { term: string; text: ComponentChildren }[] {
  const t = words[lang]
  if (!channels.includes('direct')) return []
  if (level.includes('commune')) {
    return [
      {
        term: t.desk,
        text: (
          <>
            {t.commune}. <a href="/desks">{t.desks}</a>
          </>
        ),
      },
    ]
  }
  if (directory.agencies().every(({ kind }) => kind !== 'centre')) return []
  const { centre, address, phone, hours } = organisation
  const said = [centre, address, phone && `${t.phone} ${phone}`, hours].filter((one) => one !== undefined)
  return [{ term: t.desk, text: said.join('. ') }]
}

/** How it really went, from so many cases that none can be told from the others. */
function experience({ time, recent }: Pick<ProcedureView, 'time' | 'recent'>, lang: Lang) {
  const t = words[lang]
  const count = (value: number) => formatNumber(value, lang)
  const share = (part: number, whole: number) => formatPercent((100 * part) / whole, lang)
  const isTold = recent.sample >= LEAST_TOLD
  return [
    ...(time === undefined || time.sample < LEAST_TOLD
      ? []
      : [
          {
            term: t.real,
            text: capitalise(
              t.realText(sayWorkingDays(time.p50, lang), sayWorkingDays(time.p90, lang), count(time.sample)),
            ),
          },
        ]),
    ...(isTold
      ? [
          {
            term: t.firstTime,
            text: t.firstTimeText(share(recent.firstTime, recent.sample), count(recent.sample)),
          },
        ]
      : []),
    ...(recent.rated >= LEAST_TOLD
      ? [
          {
            term: t.satisfied,
            text: t.satisfiedText(share(recent.satisfied, recent.rated), count(recent.rated)),
          },
        ]
      : []),
  ]
}
