import {
  NOTICE_KINDS,
  type NoticeFacts,
  type NoticeKind,
  noticeNames,
  writeNotice,
} from '../../../notices/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Heading, KeyValue, LinkButton, render, Tabs, WorkspaceLayout } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { noticesWords } from './notices-words.ts'

const DAY_MS = 86_400_000
const LANGS = ['vi', 'en'] as const satisfies readonly Lang[]

interface TemplatesView {
  frame: WorkspaceFrame
  kind: NoticeKind
  publicUrl: string
  now: number
}

export function templatesPage({ frame, kind, publicUrl, now }: TemplatesView): string {
  const { lang } = frame
  const t = noticesWords[lang]
  const facts = sampleFacts(publicUrl, now)
  const tabs = NOTICE_KINDS.map((one) => ({
    text: noticeNames[one][lang],
    href: `${paths.templates}?kind=${one}`,
    current: one === kind,
  }))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.templatesLead}>{t.templates}</Heading>
      <div class="row">
        <LinkButton href={paths.notices} kind="secondary" icon="arrowLeft">
          {t.title}
        </LinkButton>
      </div>
      <Tabs lang={lang} label={t.kinds} tabs={tabs} />
      {LANGS.map((one) => (
        <section class="stack">
          <h2>{t.languages[one]}</h2>
          <Preview kind={kind} facts={facts} of={one} lang={lang} />
        </section>
      ))}
    </WorkspaceLayout>,
  )
}

function Preview({ kind, facts, of, lang }: { kind: NoticeKind; facts: NoticeFacts; of: Lang; lang: Lang }) {
  const t = noticesWords[lang]
  const { subject, text, short } = writeNotice(kind, facts, of)
  return (
    <div class="card" lang={of}>
      <KeyValue
        items={[
          { term: t.subject, text: subject },
          {
            term: t.letter,
            text: text
              .trim()
              .split('\n')
              .map((line) => <p>{line}</p>),
          },
          { term: t.short, text: short },
        ]}
      />
    </div>
  )
}

/** Made up, and plainly so. */
function sampleFacts(publicUrl: string, now: number): NoticeFacts {
  const code = 'H44.100-000000-0000'
  return {
    code,
    procedure: { vi: 'Đăng ký khai sinh', en: 'Registration of a birth' },
    agency: { vi: 'Ủy ban nhân dân phường mẫu', en: 'People’s Committee of a sample ward' },
    link: `${publicUrl}/track/${code}`,
    rate: `${publicUrl}/rate/${code}`,
    dueAt: now + 3 * DAY_MS,
    previousDueAt: now + DAY_MS,
    until: now + 10 * DAY_MS,
    reason: 'lý do mẫu',
    apology: 'nội dung thư xin lỗi mẫu',
    items: ['Giấy tờ mẫu 1', 'Giấy tờ mẫu 2'],
    postal: 'EV000000000VN',
    decision: 'granted',
    readyAt: now - 7 * DAY_MS,
    handOver: 'counter',
  }
}
