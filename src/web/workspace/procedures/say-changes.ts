/** The difference between two versions in the words of an officer. */

import { isDeepStrictEqual } from 'node:util'
import type { LimitPart } from '../../../calendar/index.ts'
import {
  type BlockBook,
  diffVersions,
  type Fee,
  type ProcedureVersion,
  type TimeLimit,
} from '../../../catalogue/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import type { BlockUse, FlowNode } from '../../../workflow/index.ts'

const words = {
  vi: {
    added: (what: string) => `Thêm ${what}.`,
    removed: (what: string) => `Bỏ ${what}.`,
    changed: (what: string, before: string, after: string) => `${what}: ${before} → ${after}.`,
    edited: (what: string) => `${what}: đã sửa.`,
    step: (name: string) => `bước “${name}”`,
    Step: (name: string) => `Bước “${name}”`,
    time: 'thời gian',
    who: 'người làm',
    forms: 'biểu mẫu, kết quả',
    order: 'Thứ tự hoặc nhánh của quy trình đã đổi.',
    uncounted: 'không tính',
    limit: 'Thời hạn giải quyết',
    fee: 'Phí, lệ phí',
    due: { filing: 'nộp khi nộp hồ sơ', request: 'chỉ thu khi được đề nghị' },
    paper: 'giấy tờ',
    caseWord: 'trường hợp',
    money: (amount: string) => `${amount} đồng`,
    none: 'không có',
    units: {
      working_day: 'ngày làm việc',
      working_hour: 'giờ làm việc',
      calendar_day: 'ngày',
      month: 'tháng',
    },
    special: { same_day: 'trong ngày', none: 'không có thời hạn', phases: 'nhiều giai đoạn' },
    blockWord: 'Khối',
    block: (name: string, number: number) => `khối “${name}” bản ${number}`,
    elsewhere: (block: string) => `Cơ quan làm ${block} đã đổi.`,
    condition: (name: string) => `điều kiện “${name}” của quy trình`,
    places: {
      name: 'Tên thủ tục',
      decision: 'Quyết định công bố',
      validFrom: 'Ngày có hiệu lực',
      validTo: 'Ngày hết hiệu lực',
      conditions: 'Yêu cầu, điều kiện',
      channels: 'Cách nộp',
      onlineService: 'Mức độ dịch vụ trực tuyến',
      applicantIdentity: 'Danh tính người nộp trực tuyến',
      order: 'Trình tự thực hiện',
      legalBases: 'Căn cứ pháp lý',
      results: 'Kết quả',
      subjects: 'Đối tượng thực hiện',
      competent: 'Cơ quan thực hiện',
      lines: 'Các dòng của quy trình',
      document: 'Văn bản',
      officialForm: 'Mẫu giấy chính thức',
      flow: 'Quy trình nội bộ',
      timeLimits: 'Thời hạn giải quyết',
      fees: 'Phí, lệ phí',
      components: 'Thành phần hồ sơ',
      cases: 'Trường hợp',
      keywords: 'Từ khóa tìm kiếm',
      lifeEvents: 'Sự kiện trong đời',
      nonBoundary: 'Nộp phi địa giới',
      level: 'Cấp thực hiện',
      field: 'Lĩnh vực',
      description: 'Mô tả',
      counting: 'Cách tính thời hạn',
      supplementClock: 'Thời hạn sau khi bổ sung',
      supplementDays: 'Số ngày để bổ sung',
      initials: 'Số chữ ký nháy trước khi lãnh đạo ký',
      coordinating: 'Cơ quan phối hợp',
      related: 'Thủ tục liên quan',
      dossierSets: 'Số bộ hồ sơ',
      immediate: 'Giải quyết ngay',
      form: 'Biểu mẫu điện tử',
    } as Readonly<Record<string, string>>,
  },
  en: {
    added: (what: string) => `Added: ${what}.`,
    removed: (what: string) => `Removed: ${what}.`,
    changed: (what: string, before: string, after: string) => `${what}: ${before} → ${after}.`,
    edited: (what: string) => `${what}: edited.`,
    step: (name: string) => `step “${name}”`,
    Step: (name: string) => `Step “${name}”`,
    time: 'time',
    who: 'who',
    forms: 'forms, results',
    order: 'The order or the branches of the flow changed.',
    uncounted: 'not counted',
    limit: 'Time limit',
    fee: 'Fee or charge',
    due: { filing: 'due at filing', request: 'only where it is asked for' },
    paper: 'paper',
    caseWord: 'case',
    money: (amount: string) => `${amount} VND`,
    none: 'none',
    units: {
      working_day: 'working days',
      working_hour: 'working hours',
      calendar_day: 'days',
      month: 'months',
    },
    special: { same_day: 'the same day', none: 'no limit', phases: 'in phases' },
    blockWord: 'Block',
    block: (name: string, number: number) => `block “${name}”, version ${number}`,
    elsewhere: (block: string) => `Who does ${block} has changed.`,
    condition: (name: string) => `condition “${name}” of the flow`,
    places: {
      name: 'Name',
      decision: 'Decision',
      validFrom: 'In force from',
      validTo: 'End of validity',
      conditions: 'Requirements',
      channels: 'Channels',
      onlineService: 'Online service',
      applicantIdentity: 'Identity of whoever files online',
      order: 'Order of steps',
      legalBases: 'Legal bases',
      results: 'Results',
      subjects: 'Who may ask',
      competent: 'Competent agencies',
      lines: 'Rows of the flow',
      document: 'Document',
      officialForm: 'Official paper form',
      flow: 'Internal process',
      timeLimits: 'Time limits',
      fees: 'Fees and charges',
      components: 'Papers',
      cases: 'Cases',
      keywords: 'Words of the search',
      lifeEvents: 'Occasions in life',
      nonBoundary: 'Taken in elsewhere',
      level: 'Level',
      field: 'Field',
      description: 'Description',
      counting: 'How the limit is counted',
      supplementClock: 'Limit after a supplement',
      supplementDays: 'Days to supplement',
      initials: 'Initials before the leader signs',
      coordinating: 'Agencies that take part',
      related: 'Related procedures',
      dossierSets: 'Sets of papers',
      immediate: 'Done at once',
      form: 'Electronic form',
    } as Readonly<Record<string, string>>,
  },
} satisfies Record<Lang, object>

/** Said of the parts that have sentences of their own. */
const SPOKEN = new Set(['flow', 'timeLimits', 'fees', 'components', 'cases'])

/** One sentence for each thing that changed; `blocks` knows what blocks are called. */
export function sayChanges(
  before: ProcedureVersion,
  after: ProcedureVersion,
  lang: Lang,
  blocks: BlockBook,
): string[] {
  const t = words[lang]
  const other = diffVersions(before, after).filter(({ place }) => !SPOKEN.has(headOf(place)))
  const plain = [...new Map(other.map((change) => [headOf(change.place), change])).values()].map(
    ({ place }) => {
      const head = headOf(place) as keyof ProcedureVersion
      const what = t.places[head] ?? head
      const [was, is] = [short(before[head], lang), short(after[head], lang)]
      // Where no short form tells them apart, that it changed is all that is said.
      return was === undefined || is === undefined || was === is ? t.edited(what) : t.changed(what, was, is)
    },
  )
  return [
    ...plain,
    ...sayLimits(before, after, lang),
    ...sayFees(before, after, lang),
    ...sayRows(before.components, after.components, lang, t.paper),
    ...sayRows(before.cases, after.cases, lang, t.caseWord),
    ...sayFlow(before, after, lang, blocks),
  ]
}

/** Places of a change as one phrase, for whoever hears what a colleague changed. */
export function sayPlaces(places: readonly string[], lang: Lang): string {
  const t = words[lang]
  return [...new Set(places.map((place) => t.places[headOf(place)] ?? headOf(place)))].join(', ')
}

function headOf(place: string): string {
  return place.split(/[.[]/)[0] ?? place
}

function short(value: unknown, lang: Lang): string | undefined {
  if (value === undefined) return words[lang].none
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, lang) : `“${value}”`
  if (typeof value === 'object' && value !== null && lang in value)
    return `“${String((value as Record<Lang, string>)[lang])}”`
  if (typeof value === 'object' && value !== null && 'number' in value) return String(value.number)
  if (Array.isArray(value)) return String(value.length)
  return typeof value === 'object' ? undefined : String(value)
}

/** With its decimals: half days are common. */
export function sayNumber(value: number, lang: Lang): string {
  return value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 3 })
}

export function sayLimitPart(limit: LimitPart | undefined, lang: Lang): string {
  const t = words[lang]
  if (!limit) return t.uncounted
  return `${limit.quantity === 0.5 ? '½' : sayNumber(limit.quantity, lang)} ${t.units[limit.unit]}`
}

export function sayLimit({ limit }: TimeLimit, lang: Lang): string {
  const t = words[lang]
  if (limit.unit === 'phases') return limit.parts.map((part) => sayLimitPart(part, lang)).join(' + ')
  return limit.unit === 'same_day' || limit.unit === 'none'
    ? t.special[limit.unit]
    : sayLimitPart(limit, lang)
}

function sayLimits(before: ProcedureVersion, after: ProcedureVersion, lang: Lang): string[] {
  const t = words[lang]
  const listed = (version: ProcedureVersion) =>
    new Map(
      version.timeLimits.flatMap((row) =>
        row.channels.map((channel) => [`${channel} ${row.case ?? ''}`, sayLimit(row, lang)] as const),
      ),
    )
  const [old, now] = [listed(before), listed(after)]
  const sentences = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    old.get(key) === now.get(key) ? [] : [t.changed(t.limit, old.get(key) ?? t.none, now.get(key) ?? t.none)],
  )
  return [...new Set(sentences)]
}

function sayFees(before: ProcedureVersion, after: ProcedureVersion, lang: Lang): string[] {
  const t = words[lang]
  const due = (fee: Fee) => (fee.due === undefined ? '' : `, ${t.due[fee.due]}`)
  const amount = (fee: Fee | undefined) =>
    fee === undefined ? t.none : `${fee.formula ?? t.money(sayNumber(fee.amount, lang))}${due(fee)}`
  const keyed = (version: ProcedureVersion) =>
    new Map(version.fees.map((fee) => [`${fee.code} ${fee.case ?? ''} ${fee.channels.join()}`, fee]))
  const [old, now] = [keyed(before), keyed(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)]
    return amount(one) === amount(other)
      ? []
      : [t.changed((other ?? one)?.name[lang] ?? t.fee, amount(one), amount(other))]
  })
}

function sayRows(
  before: readonly { code: string; name: Record<Lang, string> }[],
  after: readonly { code: string; name: Record<Lang, string> }[],
  lang: Lang,
  what: string,
): string[] {
  const t = words[lang]
  const [old, now] = [
    new Map(before.map((row) => [row.code, row])),
    new Map(after.map((row) => [row.code, row])),
  ]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((code) => {
    const [one, other] = [old.get(code), now.get(code)]
    if (one === undefined) return [t.added(`${what} “${other?.name[lang]}”`)]
    if (other === undefined) return [t.removed(`${what} “${one.name[lang]}”`)]
    return isDeepStrictEqual(one, other)
      ? []
      : [t.changed(what, `“${one.name[lang]}”`, `“${other.name[lang]}”`)]
  })
}

type Worker = Extract<FlowNode, { kind: 'step' | 'wait' }>

const isWorker = (node: FlowNode): node is Worker => node.kind === 'step' || node.kind === 'wait'

function sayFlow(before: ProcedureVersion, after: ProcedureVersion, lang: Lang, book: BlockBook): string[] {
  const t = words[lang]
  const keyed = (version: ProcedureVersion) =>
    new Map(version.flow.nodes.filter(isWorker).map((node) => [node.id, node]))
  const [old, now] = [keyed(before), withOldIds(keyed(before), keyed(after))]
  const said = [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [one, other] = [old.get(id), now.get(id)]
    if (one === undefined)
      return other ? [t.added(`${t.step(other.name[lang])}, ${sayLimitPart(other.limit, lang)}`)] : []
    if (other === undefined) return [t.removed(t.step(one.name[lang]))]
    return sayStep(one, other, lang)
  })
  const facts = Object.keys(after.flow.facts).filter((fact) => !Object.hasOwn(before.flow.facts, fact))
  const conditions = facts.map((fact) => t.added(t.condition(after.flow.factNames?.[fact]?.[lang] ?? fact)))
  const wiring = (version: ProcedureVersion) =>
    version.flow.nodes
      .map(
        (node) =>
          [node.id, 'next' in node ? node.next : '', 'branches' in node ? node.branches : ''] as const,
      )
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const blocks = sayBlocks(before, after, lang, book)
  const isOrder =
    blocks.length === 0 &&
    said.length + conditions.length === 0 &&
    !isDeepStrictEqual(wiring(before), wiring(after))
  return [...blocks, ...said, ...conditions, ...(isOrder ? [t.order] : [])]
}

/** A step that went into a block or came out of one has another id and is the same step: its name tells. */
function withOldIds(
  old: ReadonlyMap<string, Worker>,
  now: ReadonlyMap<string, Worker>,
): ReadonlyMap<string, Worker> {
  const gone = [...old.values()].filter(({ id }) => !now.has(id))
  return new Map(
    [...now].map(([id, node]) => {
      const same = old.has(id) ? undefined : gone.find(({ name }) => name.vi === node.name.vi)
      if (same !== undefined) gone.splice(gone.indexOf(same), 1)
      return [same?.id ?? id, node]
    }),
  )
}

/** Blocks that came, went, or stand in another version. */
function sayBlocks(before: ProcedureVersion, after: ProcedureVersion, lang: Lang, book: BlockBook): string[] {
  const t = words[lang]
  const keyed = ({ flow }: ProcedureVersion) => new Map((flow.blocks ?? []).map((use) => [use.id, use]))
  const [old, now] = [keyed(before), keyed(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [one, other] = [old.get(id), now.get(id)]
    const say = (use: BlockUse | undefined) => {
      if (use === undefined) return t.none
      const known = book.find(use.block, use.number) ?? book.latest(use.block)
      return t.block(known?.name[lang] ?? use.block, use.number)
    }
    if (one === undefined) return [t.added(say(other))]
    if (other === undefined) return [t.removed(say(one))]
    if (say(one) !== say(other)) return [t.changed(t.blockWord, say(one), say(other))]
    const doers = ({ places = [], roles = [] }: BlockUse) => ({ places, roles })
    return isDeepStrictEqual(doers(one), doers(other)) ? [] : [t.elsewhere(say(other))]
  })
}

function sayStep(one: Worker, other: Worker, lang: Lang): string[] {
  const t = words[lang]
  const of = (what: string) => `${t.Step(other.name[lang])}, ${what}`
  const who = (node: Worker) =>
    node.kind === 'wait'
      ? node.system
      : [node.performer.agency, node.performer.role, node.performer.unit ?? ''].filter(Boolean).join(' ')
  const forms = (node: Worker) => (node.kind === 'step' ? (node.produces ?? []).join(', ') : '')
  return [
    ...(one.name[lang] === other.name[lang]
      ? []
      : [t.changed(t.Step(one.name[lang]), `“${one.name[lang]}”`, `“${other.name[lang]}”`)]),
    ...(isDeepStrictEqual(one.limit, other.limit)
      ? []
      : [t.changed(of(t.time), sayLimitPart(one.limit, lang), sayLimitPart(other.limit, lang))]),
    ...(who(one) === who(other) ? [] : [t.changed(of(t.who), who(one), who(other))]),
    ...(forms(one) === forms(other)
      ? []
      : [t.changed(of(t.forms), forms(one) || t.none, forms(other) || t.none)]),
  ]
}
