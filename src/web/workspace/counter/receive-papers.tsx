import { toLocalDate } from '../../../calendar/index.ts'
import type { Component, ProcedureVersion } from '../../../catalogue/index.ts'
import type { KeptResult } from '../../../dossiers/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import { CountCell, FileCell, sayFileLimits } from '../../fields/index.ts'
import { keptFile } from '../../shell/forms/say-files.ts'
import { Button, Chip, type FormError, Icon, Table } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { fileRules } from '../../words/file.ts'
import { paperWayNames } from '../../words/procedure.ts'
import { paths } from '../shell/rail.ts'
import {
  type Fields,
  type Files,
  filesField,
  receiveLabels,
  shownPapers,
  submittedPapers,
  wayField,
  waysOf,
} from './receive-fields.ts'

const words = {
  vi: {
    caption: 'Thành phần hồ sơ',
    paper: 'Giấy tờ',
    originals: 'Bản chính',
    copies: 'Bản sao',
    files: 'Tệp quét, ảnh chụp',
    filesLead: 'Tệp không bắt buộc; chọn được nhiều tệp cho mỗi giấy tờ.',
    required: 'bắt buộc',
    data: 'thay được bằng dữ liệu',
    only: 'Chỉ trường hợp: ',
    show: 'xuất trình',
    other: 'Chứng thực, mượn, xuất trình',
    certified: 'Bản chứng thực',
    how: 'Cách nhận',
    left: 'Nộp vào hồ sơ',
    kept: (number: string, on: string, code: string) =>
      `Đã có kết quả số ${number}, cấp ngày ${on}, ở hồ sơ ${code}: không phải nộp giấy.`,
    use: 'Dùng kết quả này',
    of: (count: string, name: string) => `${count} của ${name}`,
    none: 'Thủ tục này không có giấy tờ phải nộp tại quầy.',
  },
  en: {
    caption: 'Papers of the dossier',
    paper: 'Paper',
    originals: 'Originals',
    copies: 'Copies',
    files: 'Scans, photos',
    filesLead: 'Files are optional; each paper may have several.',
    required: 'required',
    data: 'data may stand in',
    only: 'Only in the case: ',
    show: 'to be shown',
    other: 'Certified, on loan, shown',
    certified: 'Certified copies',
    how: 'How it is taken in',
    left: 'Left with the dossier',
    kept: (number: string, on: string, code: string) =>
      `Result ${number} of ${on} is in dossier ${code}: no paper is needed.`,
    use: 'Use this result',
    of: (count: string, name: string) => `${count} of ${name}`,
    none: 'This procedure has no papers to be left at the counter.',
  },
} satisfies Record<Lang, object>

export interface PapersProps {
  lang: Lang
  version: ProcedureVersion
  fields: Fields
  files: Files
  maxBytes: number
  /** Where the form is sent. */
  action: string
  /** Nothing was sent yet: the counts are those of the record. */
  isNew: boolean
  errors: readonly FormError[]
  /** Results that stand in for papers, by their component. */
  kept: ReadonlyMap<string, KeptResult>
}

/** What may be attached, said once for all papers. */
export function sayFiles(lang: Lang, maxBytes: number): string {
  return `${words[lang].filesLead} ${sayFileLimits(lang, fileRules(lang, maxBytes))}`
}

/** The checklist: a tick, the counts and the files for every paper of the record. */
export function ReceivePapers(props: PapersProps) {
  const { lang, version } = props
  const t = words[lang]
  const papers = [...submittedPapers(version), ...shownPapers(version)]
  if (papers.length === 0) return <p class="muted">{t.none}</p>
  return (
    <Table
      lang={lang}
      caption={t.caption}
      narrow="cards"
      rows={papers}
      rowKey={({ code }) => code}
      columns={[
        { head: t.paper, rowHead: true, cell: (paper) => <PaperName {...props} paper={paper} /> },
        { head: t.originals, cell: (paper) => <Count {...props} paper={paper} of="originals" /> },
        { head: t.copies, cell: (paper) => <Count {...props} paper={paper} of="copies" /> },
        { head: t.files, cell: (paper) => <Scans {...props} paper={paper} /> },
      ]}
    />
  )
}

/** What is rarer than originals and copies, folded: a certified copy, an original on loan, only shown, data instead. */
function OtherWays({ lang, fields, errors, paper }: PapersProps & { paper: Component }) {
  const t = words[lang]
  const [certified, way] = [`certified.${paper.code}`, wayField(paper.code)]
  const isOpen =
    Number(fields[certified] || 0) !== 0 || Boolean(fields[way]) || errors.some(({ id }) => id === certified)
  return (
    <details class="more" open={isOpen}>
      <summary>{t.other}</summary>
      <div class="stack stack-s">
        <div class="row">
          {t.certified}
          <CountCell
            name={certified}
            value={fields[certified] ?? '0'}
            label={t.of(t.certified, paper.name[lang])}
          />
        </div>
        <select class="input" id={way} name={way} aria-label={t.of(t.how, paper.name[lang])}>
          <option value="">{t.left}</option>
          {waysOf(paper).map((one) => (
            <option value={one} selected={fields[way] === one}>
              {capitalise(paperWayNames[lang][one])}
            </option>
          ))}
        </select>
      </div>
    </details>
  )
}

/** Nobody brings what was issued here: offered until it is taken. */
function Kept({ lang, fields, kept, paper }: PapersProps & { paper: Component }) {
  const result = kept.get(paper.code)
  if (result === undefined || fields[wayField(paper.code)] === 'data') return null
  const t = words[lang]
  const on = formatDate(toLocalDate(result.issuedAt), lang)
  return (
    <div class="stack stack-s">
      <p class="hint">{t.kept(result.number ?? result.kind, on, result.code)}</p>
      <Button kind="secondary" size="small" name="vault" value={paper.code}>
        {t.use}
      </Button>
    </div>
  )
}

function PaperName(props: PapersProps & { paper: Component }) {
  const { lang, version, fields, errors, paper } = props
  const t = words[lang]
  const id = `paper.${paper.code}`
  const caseName = version.cases.find(({ code }) => code === paper.case)?.name[lang]
  const named = [id, ...['originals', 'copies', 'certified'].map((of) => `${of}.${paper.code}`)]
  const own = errors.filter((error) => named.includes(error.id))
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name={id}
        value="yes"
        checked={fields[id] === 'yes'}
        aria-invalid={own.length > 0 ? 'true' : undefined}
        aria-describedby={own.length > 0 ? `${id}-error` : undefined}
      />
      <div>
        <label for={id}>{paper.name[lang]}</label> {paper.group === 'show' && <Chip>{t.show}</Chip>}
        {paper.group === 'submit' && paper.required && !paper.replacedBy && <Chip>{t.required}</Chip>}
        {paper.replacedBy && <Chip>{t.data}</Chip>}
        {caseName && (
          <p class="hint">
            {t.only}
            {caseName}
          </p>
        )}
        {own.map((error) => (
          <p class="error" id={`${id}-error`}>
            <Icon name="alert" />
            <span>{error.message}</span>
          </p>
        ))}
      </div>
    </div>
  )
}

function Count({
  lang,
  fields,
  isNew,
  paper,
  of,
}: PapersProps & { paper: Component; of: 'originals' | 'copies' }) {
  const t = words[lang]
  if (paper.group === 'show') return null
  const name = `${of}.${paper.code}`
  const value = isNew ? String(paper[of]) : (fields[name] ?? '')
  return <CountCell name={name} value={value} label={t.of(t[of], paper.name[lang])} />
}

function Scans(props: PapersProps & { paper: Component }) {
  const { lang, files, maxBytes, action, errors, paper } = props
  if (paper.group === 'show') return null
  const name = filesField(paper.code)
  const own = errors.filter(({ id }) => id === name).map(({ message }) => message)
  return (
    <>
      <FileCell
        lang={lang}
        name={name}
        label={receiveLabels[lang].files(paper.name[lang])}
        error={own.length === 0 ? undefined : own.join(' ')}
        accept={fileRules(lang, maxBytes).accept}
        multiple
        ordered
        turned
        kept={(files.get(name) ?? []).map((file) => ({
          ...keptFile(file, lang),
          href: paths.scan(file.sha256, file.name),
        }))}
        action={action}
      />
      <Kept {...props} />
      <OtherWays {...props} />
    </>
  )
}
