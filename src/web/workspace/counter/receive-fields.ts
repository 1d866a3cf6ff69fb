/** The form of counter acceptance: its fields, read from what was posted, with everything that is wrong at once. */
import type { CompiledVersion, Component, ProcedureVersion } from '../../../catalogue/index.ts'
import { pricedFacts } from '../../../catalogue/index.ts'
import { type CommandOf, commandSchema, type PaperFile, type Party } from '../../../dossiers/index.ts'
import { KINDS, readParty } from '../../../forms/index.ts'
import { cleanLine, type Lang } from '../../../platform/index.ts'
import { choiceErrors, textErrors } from '../../fields/index.ts'
import type { FormError } from '../../ui/index.ts'
import { type CommandIssue, sayCommandIssue } from '../../words/command-issue.ts'
import { factLabel } from '../../words/fact.ts'

export type Fields = Readonly<Record<string, string>>
export type Receive = CommandOf<'receive'>

export const receiveLabels = {
  vi: {
    receiving: 'Nơi tiếp nhận',
    competent: 'Cơ quan giải quyết',
    case: 'Trường hợp',
    kind: 'Người nộp là',
    kinds: { citizen: 'Cá nhân', enterprise: 'Doanh nghiệp', organisation: 'Tổ chức' },
    name: 'Họ và tên hoặc tên tổ chức',
    idNumber: 'Số CCCD, mã số thuế hoặc mã tổ chức',
    phone: 'Số điện thoại',
    address: 'Địa chỉ',
    email: 'Thư điện tử',
    language: 'Thông báo bằng',
    languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
    sets: 'Số bộ hồ sơ',
    deliverBy: 'Nhận kết quả',
    deliveries: { counter: 'Tại quầy', post: 'Bưu chính công ích', online: 'Trực tuyến' },
    paid: 'Đã thu phí, lệ phí',
    count: (name: string) => `Số bản của “${name}”`,
    countWrong: (name: string) => `Ghi ít nhất một bản chính, một bản sao hoặc gửi kèm tệp của “${name}”.`,
    files: (name: string) => `Tệp của “${name}”`,
    otherCase: (name: string) =>
      `“${name}” không thuộc trường hợp đã chọn: hãy bỏ tệp hoặc chọn đúng trường hợp.`,
    paper: (name: string) => `Còn thiếu: ${name}.`,
    number: (label: string) => `${label} phải là số từ 0 trở lên.`,
    setsWrong: 'Số bộ hồ sơ phải từ 1 đến 20.',
    rare: 'Mục ít gặp được nhắc ở trên',
    confirm: 'Đúng như giấy tờ',
  },
  en: {
    receiving: 'Received at',
    competent: 'Agency that decides',
    case: 'Case',
    kind: 'The applicant is',
    kinds: { citizen: 'A person', enterprise: 'An enterprise', organisation: 'An organisation' },
    name: 'Full name or name of the organisation',
    idNumber: 'ID number, tax code or organisation code',
    phone: 'Telephone',
    address: 'Address',
    email: 'E-mail',
    language: 'Notices in',
    languages: { vi: 'Vietnamese', en: 'English' },
    sets: 'Sets of papers',
    deliverBy: 'How the result is delivered',
    deliveries: { counter: 'At the counter', post: 'By post', online: 'Online' },
    paid: 'Fees and charges are paid',
    count: (name: string) => `Copies of “${name}”`,
    countWrong: (name: string) => `Enter at least one original or one copy of “${name}”, or attach a file.`,
    files: (name: string) => `Files of “${name}”`,
    otherCase: (name: string) =>
      `“${name}” is not of the case chosen: remove its file or choose the right case.`,
    paper: (name: string) => `Missing: ${name}.`,
    number: (label: string) => `${label} must be a number of 0 or more.`,
    setsWrong: 'There are 1 to 20 sets.',
    rare: 'The unusual value named above',
    confirm: 'As the papers say',
  },
} satisfies Record<Lang, object>

/** Facts that a fee of the counter is computed from, in any of the cases. */
export function neededFacts(version: ProcedureVersion): string[] {
  const cases = [undefined, ...version.cases.map(({ code }) => code)]
  return [...new Set(cases.flatMap((one) => pricedFacts(version, 'direct', one)))]
}

/** Papers that are left at the counter. */
export function submittedPapers({ components }: ProcedureVersion): Component[] {
  return components.filter(({ group }) => group === 'submit')
}

export interface ReadForm {
  body: Receive
  errors: readonly FormError[]
  /** Something of it is possible but rare: whoever types it confirms it once. */
  isUnusual: boolean
}

/** The name of the file field of a paper. */
export function filesField(component: string): string {
  return `files.${component}`
}

export type Files = ReadonlyMap<string, readonly PaperFile[]>

/** Reads the posted form. `body` is only to be given to the dossiers when `errors` is empty. */
export function readReceive(
  fields: Fields,
  files: Files,
  { version }: CompiledVersion,
  { lang, today }: { lang: Lang; today: string },
): ReadForm {
  const errors: FormError[] = []
  const text = (name: string) => cleanLine(fields[name] ?? '')
  const caseCode = text('case') || undefined
  checkPerson(fields, version, lang, errors)
  const sets = Number(text('sets') || '1')
  if (!Number.isInteger(sets) || sets < 1 || sets > 20) {
    errors.push({ id: 'sets', message: receiveLabels[lang].setsWrong })
  }
  const { party, ...said } = readParty(partyOf(fields), { today })
  const unusual = said.unusual.map(({ field, ...one }) => ({ id: field, message: one[lang] }))
  const wrong = said.errors.filter(({ code }) => code !== 'required')
  errors.push(...wrong.map(({ field, ...one }) => ({ id: field, message: one[lang] })))
  const isConfirmed = fields.confirmed === 'yes'
  if (!isConfirmed) errors.push(...unusual)
  const body: Receive = {
    type: 'receive',
    procedure: version.procedure,
    ...(caseCode === undefined ? {} : { case: caseCode }),
    channel: 'direct',
    receivingAgency: text('receivingAgency'),
    competentAgency: text('competentAgency'),
    parties: { applicant: party },
    papers: readPapers({ fields, files, version, caseCode, lang }, errors),
    sets,
    facts: readFacts(fields, pricedFacts(version, 'direct', caseCode), { lang, today }, errors),
    deliverBy: pick(text('deliverBy'), ['counter', 'post', 'online']),
    paidFees: fields.paid === 'yes',
  }
  const parsed = commandSchema.safeParse(body)
  const known = new Set(errors.map(({ id }) => id))
  const more = (parsed.error?.issues ?? []).map((issue) => errorAt(issue, lang))
  return {
    body: parsed.success ? (parsed.data as Receive) : body,
    errors: [...errors, ...more.filter(({ id }) => !known.has(id))],
    isUnusual: unusual.length > 0,
  }
}

/** What the schema of commands finds, at the field of this form. */
function errorAt(issue: CommandIssue, lang: Lang): FormError {
  const { path } = issue
  const t = receiveLabels[lang]
  const name = String(path[0] === 'parties' ? path[2] : path[0])
  const labels = { ...t, receivingAgency: t.receiving, competentAgency: t.competent }
  const label = Object.entries(labels).find(([key]) => key === name)?.[1]
  return { id: name, message: sayCommandIssue(issue, typeof label === 'string' ? label : name, lang) }
}

function checkPerson(fields: Fields, version: ProcedureVersion, lang: Lang, errors: FormError[]): void {
  const t = receiveLabels[lang]
  const isEmpty = (name: string) => cleanLine(fields[name] ?? '') === ''
  for (const name of ['name', 'idNumber', 'address'] as const) {
    if (isEmpty(name)) errors.push({ id: name, message: textErrors[lang].required(t[name]) })
  }
  if (isEmpty('receivingAgency')) {
    errors.push({ id: 'receivingAgency', message: choiceErrors[lang].required(t.receiving) })
  }
  if (isEmpty('competentAgency')) {
    errors.push({ id: 'competentAgency', message: choiceErrors[lang].required(t.competent) })
  }
  if (version.cases.length > 0 && isEmpty('case')) {
    errors.push({ id: 'case', message: choiceErrors[lang].required(t.case) })
  }
}

function partyOf(fields: Fields): Party {
  const optional = ['idNumber', 'address', 'phone', 'email'] as const
  const known = optional.flatMap((name) => {
    const text = cleanLine(fields[name] ?? '')
    return text === '' ? [] : [[name, text] as const]
  })
  const kind = pick(fields.kind, ['citizen', 'enterprise', 'organisation'])
  const language = pick(fields.language, ['vi', 'en'])
  return { kind, name: cleanLine(fields.name ?? ''), language, ...Object.fromEntries(known) }
}

interface PapersForm {
  fields: Fields
  files: Files
  version: ProcedureVersion
  caseCode: string | undefined
  lang: Lang
}

/** Papers of the case that were ticked or have files; a required one that was not is an error of its own. */
function readPapers(
  { fields, files, version, caseCode, lang }: PapersForm,
  errors: FormError[],
): Receive['papers'] {
  const t = receiveLabels[lang]
  return submittedPapers(version).flatMap((component) => {
    const { code, name, required, replacedBy } = component
    const applies = component.case === undefined || component.case === caseCode
    const own = files.get(filesField(code)) ?? []
    if (!applies) {
      if (own.length > 0) errors.push({ id: filesField(code), message: t.otherCase(name[lang]) })
      return []
    }
    if (fields[`paper.${code}`] !== 'yes' && own.length === 0) {
      if (required && replacedBy === undefined)
        errors.push({ id: `paper.${code}`, message: t.paper(name[lang]) })
      return []
    }
    const originals = readCount(fields[`originals.${code}`])
    const copies = readCount(fields[`copies.${code}`])
    // A scan of what the applicant took home again is a paper, too.
    const isEmpty = originals === 0 && copies === 0 && own.length === 0
    if (originals === undefined || copies === undefined || isEmpty) {
      errors.push({ id: `originals.${code}`, message: t.countWrong(name[lang]) })
    }
    const counted = { component: code, name: name.vi, originals: originals ?? 0, copies: copies ?? 0 }
    return [own.length === 0 ? counted : { ...counted, electronic: true, files: [...own] }]
  })
}

function readFacts(
  fields: Fields,
  needs: readonly string[],
  at: { lang: Lang; today: string },
  errors: FormError[],
) {
  const { lang } = at
  const facts: Record<string, number> = {}
  for (const name of needs) {
    const label = factLabel(name, lang)
    const read = KINDS.number.read(fields[`fact.${name}`] ?? '', at)
    const wrong = (message: string) => errors.push({ id: `fact.${name}`, message })
    if (read.ok && read.value >= 0) facts[name] = read.value
    else if (read.ok) wrong(receiveLabels[lang].number(label))
    else if (read.error.code === 'required') wrong(textErrors[lang].required(label))
    else wrong(`${label}: ${read.error[lang]}`)
  }
  return facts
}

function readCount(text = ''): number | undefined {
  const trimmed = text.trim()
  return /^\d{0,3}$/.test(trimmed) ? Number(trimmed) : undefined
}

function pick<T extends string>(given: string | undefined, offered: readonly [T, ...T[]]): T {
  return offered.find((one) => one === given) ?? offered[0]
}
