/**
 * Words of the catalogue of administrative procedures (TTHC). A version is immutable once published and is in force
 * between two dates that no other published version of the procedure overlaps. Fields: NĐ 63/2010 art. 8 and the record
 * of the national database.
 */
import type { Instant, Limit, LocalDate } from '../calendar/index.ts'
import type { FormDefinition } from '../forms/index.ts'
import type { FlowDefinition } from '../workflow/index.ts'

export interface Text {
  vi: string
  en: string
}

/** Nộp trực tiếp, trực tuyến, qua bưu chính công ích, ki-ốt thông minh. */
export type Channel = 'direct' | 'online' | 'post' | 'kiosk'
export type Level = 'ministry' | 'province' | 'commune' | 'other'

/** Who may ask (đối tượng thực hiện), as the national list has them. */
export type EligibleSubject =
  | 'citizen'
  | 'overseas_vietnamese'
  | 'foreigner'
  | 'official'
  | 'enterprise'
  | 'foreign_enterprise'
  | 'cooperative'
  | 'organisation'
  | 'foreign_organisation'

/** A time limit for some channels and one case; `text` keeps the wording of the record. */
export interface TimeLimit {
  channels: readonly Channel[]
  /** Code of the case this row is for; absent: every case without a row of its own. */
  case?: string
  limit: Limit
  text?: string
  legalBasis?: string
}

/** A fee (lệ phí) or charge (phí). Amounts in whole đồng. */
export interface Fee {
  code: string
  kind: 'fee' | 'charge'
  name: Text
  channels: readonly Channel[]
  case?: string
  amount: number
  /** FEEL over the form's facts where the amount depends on them (pages, copies). */
  formula?: string
  per?: 'dossier' | 'copy' | 'page' | 'case'
  /**
   * `filing`: owed as soon as the dossier is filed; `request`: when it is accepted, and only of a dossier that asks for it, that is, whose
   * facts its formula can be computed from (copies of an extract beside a registration). Absent: when it is accepted.
   */
  due?: 'filing' | 'request'
  legalBasis?: string
  note?: string
}

/** One paper of the dossier (thành phần hồ sơ). */
export interface Component {
  code: string
  name: Text
  case?: string
  originals: number
  copies: number
  /** `submit`: giấy tờ phải nộp; `show`: giấy tờ phải xuất trình. */
  group: 'submit' | 'show'
  required: boolean
  /** Result or dataset that replaces the paper (MA_KQ_THAYTHE, NĐ 309/2026 art. 2). */
  replacedBy?: string
  templateForm?: string
}

/** What the applicant gets (kết quả), with its code `KQ.<agency>.nnnnnn`. */
export interface Result {
  code: string
  name: Text
}

export interface LegalBasis {
  number: string
  title: string
  issuedBy?: string
  issuedOn?: LocalDate
}

/** A case variant (trường hợp) with its own limit, fees and components. */
export interface ProcedureCase {
  code: string
  name: Text
}

/** Everything one published decision says of a procedure, and the flow that runs it. */
export interface ProcedureVersion {
  id: string
  procedure: string
  number: number
  validFrom: LocalDate
  /** Exclusive end; absent: in force until replaced or abolished. */
  validTo?: LocalDate
  name: Text
  field: { code: string; name: Text }
  level: readonly Level[]
  description?: Text
  keywords: readonly string[]
  decision: { number: string; date: LocalDate; issuer: string }
  order: readonly Text[]
  channels: readonly Channel[]
  onlineService: 'full' | 'partial' | 'none'
  /** Whether somebody may file it online whose identity nobody vouches for; absent: where the operator lets people open accounts here. */
  applicantIdentity?: 'any' | 'proven'
  timeLimits: readonly TimeLimit[]
  counting: 'moment' | 'day'
  /** After a supplement the limit starts anew or goes on; absent: as the rule set in force says. */
  supplementClock?: 'restart' | 'resume'
  /** Days given to the applicant to supplement, in working days; absent: 30. */
  supplementDays?: number
  /**
   * How many initials (ký nháy) come before the leader's own signature, the number and the seal; absent: the result is not signed in
   * that order here.
   */
  initials?: number
  fees: readonly Fee[]
  components: readonly Component[]
  dossierSets: number
  cases: readonly ProcedureCase[]
  subjects: readonly EligibleSubject[]
  /** Kinds or codes of the agencies that decide; a commune procedure is decided by each commune. */
  competent: {
    kinds: readonly ('commune' | 'department' | 'vertical' | 'district')[]
    agencies: readonly string[]
  }
  coordinating: readonly string[]
  results: readonly Result[]
  conditions?: Text
  legalBases: readonly LegalBasis[]
  related: readonly string[]
  /** none, province or nation: where else it may be handed in (phi địa giới, NĐ 309/2026 art. 7). */
  nonBoundary: 'none' | 'province' | 'nation'
  /** Giải quyết ngay: no receipt unless the applicant asks. */
  immediate?: boolean
  lifeEvents: readonly string[]
  /** What is asked of the applicant; absent: a form made from the papers and the applicant. */
  form?: FormDefinition
  flow: FlowDefinition
  publishedAt?: Instant
  publishedBy?: string
}
