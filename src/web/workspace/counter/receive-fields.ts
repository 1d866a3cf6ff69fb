/** The form of counter acceptance: its fields, read from what was posted, with everything that is wrong at once. */
import {
  type CompiledVersion,
  type Component,
  type FactRule,
  factRulesOf,
  type ProcedureVersion,
} from '../../../catalogue/index.ts'
import {
  type CommandOf,
  commandSchema,
  factsToGive,
  PAID_BY,
  PAPER_WAYS,
  type PaidBy,
  type PaperFile,
  type PaperWay,
  type Party,
} from '../../../dossiers/index.ts'
import { readParty } from '../../../forms/index.ts'
import { cleanLine, cleanLines, type Lang } from '../../../platform/index.ts'
import { choiceErrors, type NumberRules, readNumber, textErrors } from '../../fields/index.ts'
import { readFact } from '../../shell/forms/fact-field.tsx'
import type { FormError } from '../../ui/index.ts'
import { type CommandIssue, sayCommandIssue } from '../../words/command-issue.ts'
import type { Declared } from './declaring/declared.ts'
import { declaredWords } from './declaring/declared-words.ts'
import { ownerField, readOwner } from './person/owner.ts'

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
    birthDate: 'Ngày sinh',
    notHere: 'Ở đây bạn không được tra cứu CSDL dân cư.',
    phone: 'Số điện thoại',
    address: 'Địa chỉ',
    email: 'Thư điện tử',
    language: 'Thông báo bằng',
    languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
    sets: 'Số bộ hồ sơ',
    channel: 'Hồ sơ đến',
    deliverBy: 'Nhận kết quả',
    deliveries: { counter: 'Tại quầy', post: 'Bưu chính công ích', online: 'Trực tuyến' },
    paid: 'Đã thu phí, lệ phí',
    countOf: {
      originals: (name: string) => `Số bản chính của “${name}”`,
      copies: (name: string) => `Số bản sao của “${name}”`,
    },
    countWrong: (name: string) => `Ghi ít nhất một bản chính, một bản sao hoặc gửi kèm tệp của “${name}”.`,
    files: (name: string) => `Tệp của “${name}”`,
    otherCase: (name: string) =>
      `“${name}” không thuộc trường hợp đã chọn: hãy bỏ tệp hoặc chọn đúng trường hợp.`,
    paper: (name: string) => `Còn thiếu: ${name}.`,
    certified: (name: string) => `Số bản chứng thực của “${name}”`,
    lentNone: (name: string) => `Ghi ít nhất một bản chính của “${name}” mượn để đối chiếu.`,
    remarks: 'Ghi chú',
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
    birthDate: 'Birth date',
    notHere: 'You may not look people up at this place.',
    phone: 'Telephone',
    address: 'Address',
    email: 'E-mail',
    language: 'Notices in',
    languages: { vi: 'Vietnamese', en: 'English' },
    sets: 'Sets of papers',
    channel: 'How it came',
    deliverBy: 'How the result is delivered',
    deliveries: { counter: 'At the counter', post: 'By post', online: 'Online' },
    paid: 'Fees and charges are paid',
    countOf: {
      originals: (name: string) => `Originals of “${name}”`,
      copies: (name: string) => `Copies of “${name}”`,
    },
    countWrong: (name: string) => `Enter at least one original or one copy of “${name}”, or attach a file.`,
    files: (name: string) => `Files of “${name}”`,
    otherCase: (name: string) =>
      `“${name}” is not of the case chosen: remove its file or choose the right case.`,
    paper: (name: string) => `Missing: ${name}.`,
    certified: (name: string) => `Certified copies of “${name}”`,
    lentNone: (name: string) => `Enter at least one original of “${name}” that is kept on loan.`,
    remarks: 'Remarks',
    rare: 'The unusual value named above',
    confirm: 'As the papers say',
  },
} satisfies Record<Lang, object>

type Facts = Receive['facts']

type DeskChannel = Exclude<Receive['channel'], 'online'>

/** How papers come to a desk: somebody brings them, the post does, or an officer helps at a kiosk. */
export function deskChannels({ channels }: ProcedureVersion): readonly [DeskChannel, ...DeskChannel[]] {
  return ['direct', ...(['post', 'kiosk'] as const).filter((one) => channels.includes(one))]
}

/** Brought to the counter, unless something else was chosen. */
export function channelOf(fields: Fields, version: ProcedureVersion): DeskChannel {
  return pick(fields.channel, deskChannels(version))
}

/** Facts that a dossier of the counter needs, in any of the cases and however it came. */
export function neededFacts(procedure: CompiledVersion): FactRule[] {
  const cases = [undefined, ...procedure.version.cases.map(({ code }) => code)]
  const needed = deskChannels(procedure.version).flatMap((channel) =>
    cases.flatMap((one) => neededIn(procedure, channel, one)),
  )
  return [...new Map(needed.map((rule) => [rule.name, rule])).values()]
}

function neededIn(
  procedure: CompiledVersion,
  channel: DeskChannel,
  caseCode: string | undefined,
): FactRule[] {
  const rules = factRulesOf(procedure.version)
  const names = factsToGive(procedure, { channel, case: caseCode, facts: {} })
  return names.flatMap((name) => rules.get(name) ?? [])
}

/** Papers that an applicant shows and takes home again. */
export function shownPapers({ components }: ProcedureVersion): Component[] {
  return components.filter(({ group }) => group === 'show')
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
  procedure: CompiledVersion,
  { lang, today, declared }: { lang: Lang; today: string; declared?: Declared | undefined },
): ReadForm {
  const { version } = procedure
  const errors: FormError[] = []
  const text = (name: string) => cleanLine(fields[name] ?? '')
  const caseCode = declared?.asksCase ? declared.case : text('case') || undefined
  checkPerson(fields, { version, declared }, lang, errors)
  if (declared !== undefined && declared.missing.length > 0) {
    errors.push({ id: 'declaration', message: declaredWords[lang].incomplete })
  }
  const sets = readInto(errors, 'sets', text('sets') || '1', receiveLabels[lang].sets, SETS, lang)
  const given = declared?.applicant ?? partyOf(fields)
  const { party, ...said } = readParty({ ...given, language: pick(fields.language, ['vi', 'en']) }, { today })
  const unusual: FormError[] = said.unusual.map(({ field, ...one }) => ({ id: field, message: one[lang] }))
  const wrong = said.errors.filter(({ code }) => code !== 'required')
  errors.push(...wrong.map(({ field, ...one }) => ({ id: field, message: one[lang] })))
  const owner = declared?.applicant === undefined ? readOwner(fields, { lang, today }) : undefined
  errors.push(...(owner?.errors ?? []))
  unusual.push(...(owner?.unusual ?? []))
  const isConfirmed = fields.confirmed === 'yes'
  if (!isConfirmed) errors.push(...unusual)
  const body: Receive = {
    type: 'receive',
    procedure: version.procedure,
    ...(caseCode === undefined ? {} : { case: caseCode }),
    channel: channelOf(fields, version),
    receivingAgency: text('receivingAgency'),
    competentAgency: text('competentAgency'),
    parties: partiesOf(party, declared?.owner ?? owner?.party),
    papers: readPapers({ fields, files, version, caseCode, lang, declared }, errors),
    sets: sets ?? 1,
    ...(cleanLines(fields.remarks ?? '') === '' ? {} : { remarks: cleanLines(fields.remarks ?? '') }),
    facts: { ...readFacts(fields, procedure, { caseCode, declared }, lang, errors), ...declared?.facts },
    deliverBy: pick(text('deliverBy'), ['counter', 'post', 'online']),
    paidFees: fields.paid === 'yes',
    ...(fields.paid === 'yes' && isPaidBy(fields.paidBy) ? { paidBy: fields.paidBy } : {}),
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

/** Whoever files for themselves owns the dossier. */
function partiesOf(applicant: Party, owner: Party | undefined): Receive['parties'] {
  return owner === undefined ? { applicant } : { applicant, owner }
}

function isPaidBy(text: string | undefined): text is PaidBy {
  return PAID_BY.some((one) => one === text)
}

/** What the schema of commands finds, at the field of this form. */
function errorAt(issue: CommandIssue, lang: Lang): FormError {
  const { path } = issue
  const t = receiveLabels[lang]
  const name = String(path[0] === 'parties' ? path[2] : path[0])
  const labels = { ...t, receivingAgency: t.receiving, competentAgency: t.competent }
  const label = Object.entries(labels).find(([key]) => key === name)?.[1]
  const id = path[0] === 'parties' && path[1] === 'owner' ? ownerField(name) : name
  return { id, message: sayCommandIssue(issue, typeof label === 'string' ? label : name, lang) }
}

function checkPerson(
  fields: Fields,
  { version, declared }: { version: ProcedureVersion; declared: Declared | undefined },
  lang: Lang,
  errors: FormError[],
): void {
  const t = receiveLabels[lang]
  const isEmpty = (name: string) => cleanLine(fields[name] ?? '') === ''
  for (const name of declared?.applicant ? [] : (['name', 'idNumber', 'address'] as const)) {
    if (isEmpty(name)) errors.push({ id: name, message: textErrors[lang].required(t[name]) })
  }
  if (isEmpty('receivingAgency')) {
    errors.push({ id: 'receivingAgency', message: choiceErrors[lang].required(t.receiving) })
  }
  if (isEmpty('competentAgency')) {
    errors.push({ id: 'competentAgency', message: choiceErrors[lang].required(t.competent) })
  }
  if (version.cases.length > 0 && !declared?.asksCase && isEmpty('case')) {
    errors.push({ id: 'case', message: choiceErrors[lang].required(t.case) })
  }
}

function partyOf(fields: Fields): Party {
  const optional = ['idNumber', 'birthDate', 'address', 'phone', 'email'] as const
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
  declared: Declared | undefined
}

/** Papers of the case that were ticked or have files, and what was shown; a required one that was not left is an error of its own. */
function readPapers(
  { fields, files, version, caseCode, lang, declared }: PapersForm,
  errors: FormError[],
): Receive['papers'] {
  const t = receiveLabels[lang]
  return version.components.flatMap((component) => {
    const { code, name, required, replacedBy } = component
    const applies = component.case === undefined || component.case === caseCode
    const own = files.get(filesField(code)) ?? []
    if (!applies) {
      if (own.length > 0) errors.push({ id: filesField(code), message: t.otherCase(name[lang]) })
      return []
    }
    const isTicked = fields[`paper.${code}`] === 'yes'
    if (component.group === 'show') return isTicked ? [paperOf(component, {}, 'shown')] : []
    if (!isTicked && own.length === 0) {
      if (required && replacedBy === undefined && declared?.component !== code)
        errors.push({ id: `paper.${code}`, message: t.paper(name[lang]) })
      return []
    }
    const way = waysOf(component).find((one) => one === fields[wayField(code)])
    // A scan of what the applicant took home again is a paper, too.
    const scans = own.length === 0 ? {} : { electronic: true, files: [...own] }
    if (way === 'shown' || way === 'data') return [{ ...paperOf(component, {}, way), ...scans }]
    const counts = readCounts(component, fields, lang, errors)
    const sheets = counts.originals + counts.copies + (counts.certified ?? 0)
    if (sheets === 0 && own.length === 0) {
      errors.push({ id: `originals.${code}`, message: t.countWrong(name[lang]) })
    }
    if (way === 'lent' && counts.originals === 0) {
      errors.push({ id: `originals.${code}`, message: t.lentNone(name[lang]) })
    }
    return [{ ...paperOf(component, counts, way), ...scans }]
  })
}

type Counts = Pick<Receive['papers'][number], 'originals' | 'copies' | 'certified'>

function paperOf(
  { code, name }: Component,
  counts: Partial<Counts>,
  way: PaperWay | undefined,
): Receive['papers'][number] {
  const paper = { component: code, name: name.vi, originals: 0, copies: 0, ...counts }
  return way === undefined ? paper : { ...paper, way }
}

function readCounts({ code, name }: Component, fields: Fields, lang: Lang, errors: FormError[]): Counts {
  const t = receiveLabels[lang]
  const read = (of: 'originals' | 'copies' | 'certified', label: string) => {
    const field = `${of}.${code}`
    return readInto(errors, field, fields[field]?.trim() || '0', label, COUNT, lang) ?? 0
  }
  const [originals, copies] = (['originals', 'copies'] as const).map((of) =>
    read(of, t.countOf[of](name[lang])),
  ) as [number, number]
  const certified = read('certified', t.certified(name[lang]))
  return certified === 0 ? { originals, copies } : { originals, copies, certified }
}

/** How this paper may come besides being left with the dossier: data stand in only where the record says so. */
export function waysOf({ replacedBy }: Component): readonly PaperWay[] {
  return PAPER_WAYS.filter((way) => way !== 'data' || replacedBy !== undefined)
}

export function wayField(component: string): string {
  return `way.${component}`
}

/** Reads the facts that this case needs; what is missing or wrong is an error of its field. */
function readFacts(
  fields: Fields,
  procedure: CompiledVersion,
  { caseCode, declared }: { caseCode: string | undefined; declared: Declared | undefined },
  lang: Lang,
  errors: FormError[],
): Facts {
  const facts: Facts = {}
  for (const rule of neededIn(procedure, channelOf(fields, procedure.version), caseCode)) {
    if (declared?.facts[rule.name] !== undefined) continue
    const id = `fact.${rule.name}`
    const read = readFact((fields[id] ?? '').trim(), rule, lang)
    if ('value' in read) facts[rule.name] = read.value
    else errors.push({ id, message: read.message })
  }
  return facts
}

const SETS: NumberRules = { whole: true, least: 1, most: 20 }
const COUNT: NumberRules = { whole: true, least: 0, most: 999 }

/** The number; what is wrong with it is added to the errors of its field. */
function readInto(
  errors: FormError[],
  id: string,
  text: string,
  label: string,
  rules: NumberRules,
  lang: Lang,
): number | undefined {
  const reading = readNumber(text, label, rules, lang)
  if (reading.ok) return reading.value
  errors.push({ id, message: reading.message })
  return undefined
}

function pick<T extends string>(given: string | undefined, offered: readonly [T, ...T[]]): T {
  return offered.find((one) => one === given) ?? offered[0]
}
