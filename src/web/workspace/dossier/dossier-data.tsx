import { type HandedPaper, type LoadedDossier, type Party, standingFees } from '../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { KeyValue, type KeyValueItem, Table } from '../../ui/index.ts'
import { factLabel, sayFact } from '../../words/fact.ts'
import { sayFeeStanding } from '../../words/money/fee.ts'
import { paperWayNames } from '../../words/procedure.ts'
import { channelNames } from '../../words/task.ts'
import { FileLink } from './dossier-files.tsx'

const words = {
  vi: {
    applicant: 'Người nộp',
    owner: 'Chủ hồ sơ',
    idNumber: 'Số giấy tờ',
    declared: 'tự khai, chưa xác minh',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    language: 'Thông báo bằng',
    languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
    address: 'Địa chỉ',
    procedure: 'Mã thủ tục',
    channel: 'Hình thức nộp',
    receiving: 'Nơi tiếp nhận',
    competent: 'Cơ quan giải quyết',
    submitted: 'Nộp lúc',
    accepted: 'Tiếp nhận lúc',
    deliver: 'Nhận kết quả',
    ways: { counter: 'tại quầy', post: 'qua bưu chính công ích', online: 'bản điện tử' },
    remarks: 'Ghi chú khi tiếp nhận',
    heads: ['Tên giấy tờ', 'Bản chính', 'Bản sao', 'Tệp'],
    certified: 'Bản chứng thực',
    returned: (moment: string) => `bản chính đã trả lại ${moment}`,
  },
  en: {
    applicant: 'Applicant',
    owner: 'Owner of the dossier',
    idNumber: 'ID number',
    declared: 'self-declared, not proved',
    phone: 'Telephone',
    email: 'E-mail',
    language: 'Notices in',
    languages: { vi: 'Vietnamese', en: 'English' },
    address: 'Address',
    procedure: 'Procedure code',
    channel: 'Filed',
    receiving: 'Received at',
    competent: 'Decided by',
    submitted: 'Filed at',
    accepted: 'Accepted at',
    deliver: 'Result',
    ways: { counter: 'at the counter', post: 'by post', online: 'electronic copy' },
    remarks: 'Remarks at intake',
    heads: ['Paper', 'Originals', 'Copies', 'Files'],
    certified: 'Certified',
    returned: (moment: string) => `the original was given back ${moment}`,
  },
} satisfies Record<Lang, object>

interface DataProps {
  lang: Lang
  found: LoadedDossier
  services: WebServices
}

/** The record of a dossier with its personal data; whoever sees it is recorded. */
export function DossierData({ lang, found: { state, parties }, services }: DataProps) {
  const t = words[lang]
  const { nameOf } = services.office.directory
  const procedure = services.office.catalogue.byId(state.procedureVersion)
  const items: KeyValueItem[] = [
    ...partyItems(parties.applicant, t.applicant, lang),
    ...(parties.owner ? partyItems(parties.owner, t.owner, lang) : []),
    { term: t.procedure, text: state.procedure },
    { term: t.channel, text: channelNames[lang][state.channel] },
    { term: t.receiving, text: nameOf(state.receivingAgency, lang) },
    { term: t.competent, text: nameOf(state.competentAgency, lang) },
    { term: t.submitted, text: formatMoment(state.submittedAt, lang) },
    ...(state.acceptedAt === undefined
      ? []
      : [{ term: t.accepted, text: formatMoment(state.acceptedAt, lang) }]),
    { term: t.deliver, text: t.ways[state.deliverBy] },
    ...(state.remarks ? [{ term: t.remarks, text: state.remarks }] : []),
    ...Object.entries(state.facts).map(([name, value]) => ({
      term: factLabel(name, lang, procedure?.version.flow.factNames),
      text: sayFact(name, value, lang),
    })),
    ...standingFees(state, procedure).map((fee) => ({
      term: fee.name[lang],
      text: sayFeeStanding(fee, lang),
    })),
  ]
  return <KeyValue items={items} ruled />
}

function partyItems(party: Party, title: string, lang: Lang): KeyValueItem[] {
  const t = words[lang]
  const more = (['idNumber', 'phone', 'email', 'address'] as const).flatMap((name) =>
    party[name]
      ? [
          {
            term: t[name],
            text: name === 'idNumber' && party.declared ? `${party[name]} (${t.declared})` : party[name],
          },
        ]
      : [],
  )
  const language = party.language ? [{ term: t.language, text: t.languages[party.language] }] : []
  return [{ term: title, text: <strong>{party.name}</strong> }, ...more, ...language]
}

interface PapersProps {
  lang: Lang
  dossier: string
  papers: readonly HandedPaper[]
  caption: string
}

export function DossierPapers({ lang, dossier, papers, caption }: PapersProps) {
  const [name = '', originals = '', copies = '', files = ''] = words[lang].heads
  return (
    <Table
      lang={lang}
      caption={caption}
      narrow="cards"
      rows={papers}
      rowKey={(paper) => `${paper.component} ${paper.name}`}
      columns={[
        {
          head: name,
          rowHead: true,
          cell: (paper) => (
            <>
              {paper.name}
              {paper.way && <span class="sub">{sayWay(paper, lang)}</span>}
            </>
          ),
        },
        { head: originals, align: 'end', cell: (paper) => paper.originals },
        { head: copies, align: 'end', cell: (paper) => paper.copies },
        ...(papers.some(({ certified }) => certified)
          ? [
              {
                head: words[lang].certified,
                align: 'end' as const,
                cell: (paper: HandedPaper) => paper.certified ?? 0,
              },
            ]
          : []),
        ...(papers.some((paper) => paper.files?.length)
          ? [
              {
                head: files,
                cell: ({ files = [] }: HandedPaper) =>
                  files.length === 0 ? null : (
                    <div class="file-list">
                      {files.map((file) => (
                        <FileLink dossier={dossier} file={file} lang={lang} />
                      ))}
                    </div>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function sayWay({ way, returnedAt }: HandedPaper, lang: Lang): string {
  if (returnedAt !== undefined) return words[lang].returned(formatMoment(returnedAt, lang))
  return way === undefined ? '' : paperWayNames[lang][way]
}
