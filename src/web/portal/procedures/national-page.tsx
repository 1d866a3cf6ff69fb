import type { ComponentChildren } from 'preact'
import type { NationalRecord } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Heading, KeyValue, Notice, PortalLayout, render } from '../../ui/index.ts'
import { saySubjects } from '../../words/procedure.ts'

const words = {
  vi: {
    procedures: 'Thủ tục',
    code: 'Mã thủ tục',
    elsewhere: 'Thủ tục này không nộp tại Trung tâm.',
    elsewhereText: (agency: string) =>
      `Dưới đây là nội dung trong Cơ sở dữ liệu quốc gia về thủ tục hành chính. Nơi thực hiện: ${agency}.`,
    national: 'Mở trên Cổng Dịch vụ công quốc gia',
    who: 'Đối tượng',
    field: 'Lĩnh vực',
    agency: 'Cơ quan thực hiện',
    competent: 'Cơ quan có thẩm quyền',
    address: 'Nơi tiếp nhận',
    result: 'Kết quả',
    decision: 'Quyết định công bố',
    channels: 'Cách nộp, thời hạn, phí và lệ phí',
    papers: 'Giấy tờ cần có',
    order: 'Các bước thực hiện',
    conditions: 'Yêu cầu, điều kiện',
    law: 'Căn cứ pháp lý',
  },
  en: {
    procedures: 'Procedures',
    code: 'Code',
    elsewhere: 'This procedure is not filed at this Centre.',
    elsewhereText: (agency: string) =>
      `Below is what the national database of administrative procedures says, in Vietnamese. Agency: ${agency}.`,
    national: 'Open on the National Public Service Portal',
    who: 'Who may ask',
    field: 'Field',
    agency: 'Agency',
    competent: 'Who decides',
    address: 'Where to go',
    result: 'What you get',
    decision: 'Published by decision',
    channels: 'How to file, time limits, fees',
    papers: 'The papers you need',
    order: 'Step by step',
    conditions: 'Conditions',
    law: 'Legal basis',
  },
} satisfies Record<Lang, object>

/** A record of the national list, for what is filed elsewhere: where to go, and what the nation says of it. */
export function nationalPage({ frame, record }: { frame: PortalFrame; record: NationalRecord }): string {
  const { lang } = frame
  const t = words[lang]
  const agency = record.agency || record.competent
  return render(
    <PortalLayout
      {...frame}
      title={record.name}
      description={t.elsewhereText(agency)}
      width="narrow"
      crumbs={[{ text: t.procedures, href: '/procedures' }, { text: record.code }]}
    >
      <Heading eyebrow={`${t.code} ${record.code}`}>{record.name}</Heading>
      <div class="stack stack-l">
        <Notice title={t.elsewhere}>
          {t.elsewhereText(agency)}{' '}
          {/^https:\/\//.test(record.url) && (
            <a href={record.url} rel="noreferrer">
              {t.national}
            </a>
          )}
        </Notice>
        <KeyValue ruled items={overview(record, lang)} />
        <Part title={t.channels} text={record.channelsText} />
        <Part title={t.papers} text={record.papers} />
        <Part title={t.order} text={record.order} />
        <Part title={t.conditions} text={record.conditions} />
        <Part title={t.law} text={record.legalBases} />
      </div>
    </PortalLayout>,
  )
}

function overview(record: NationalRecord, lang: Lang): { term: string; text: ComponentChildren }[] {
  const t = words[lang]
  const items = [
    { term: t.who, text: saySubjects(record.subjects, lang) },
    { term: t.field, text: record.field },
    { term: t.agency, text: record.agency },
    { term: t.competent, text: record.competent },
    { term: t.address, text: record.address },
    { term: t.result, text: record.results.map(({ name }) => name).join('; ') },
    { term: t.decision, text: record.decision },
  ]
  return items.filter(({ text }) => text !== '')
}

/** The export's own paragraphs; nothing where it is silent. */
function Part({ title, text }: { title: string; text: string }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  if (paragraphs.length === 0) return null
  return (
    <section class="stack">
      <h2>{title}</h2>
      {paragraphs.map((line) => (
        <p>{line}</p>
      ))}
    </section>
  )
}
