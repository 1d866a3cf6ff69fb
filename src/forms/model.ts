/**
 * A form of an administrative procedure (mẫu đơn, tờ khai) as data: pages, questions, conditions, calculations and requirements. One
 * definition is filled in at the counter and at home, judged by the server and the browser alike, printed, shown to the officer, and
 * gives the flow its facts.
 */
import type { Text } from '../platform/texts/index.ts'
import type { QuestionKind } from './kinds/question-kinds.ts'

export interface FormDefinition {
  /** The official form it stands for: its number, and the text that prescribes it. Absent: made from the procedure's papers. */
  source?: { form: string; law: string }
  /** The paper of the procedure that this form is, by code: printed from the answers, so nobody attaches it. */
  component?: string
  /** Title of the printed application; absent: the procedure's name. */
  title?: Text
  pages: readonly FormPage[]
  calculations?: readonly Calculation[]
  requirements?: readonly Requirement[]
  /** Others who must agree, each with their own sign-in, before it is filed. */
  agreements?: readonly Agreement[]
}

/** Those whom one question names, a person or a table of persons. */
export interface Agreement {
  /** Key of the question. */
  of: string
  /** As what they agree: "Thành viên góp vốn". */
  role: Text
  /** The procedure lets it be filed without them, e.g. where they sign at the desk or a paper of theirs is attached. */
  optional?: true
}

/** One thing per page. */
export interface FormPage {
  key: string
  title: Text
  intro?: Text
  /** FEEL over the keys of questions asked earlier; absent: always. */
  when?: string
  questions: readonly Question[]
}

export interface Question {
  /** Small letters, digits and `_`, beginning with a letter: the name by which conditions read the answer. */
  key: string
  kind: QuestionKind
  label: Text
  hint?: Text
  example?: string
  optional?: true
  /** FEEL over the keys of questions asked earlier; absent: always. */
  when?: string
  /** Of `choice` and `choices`. */
  options?: readonly Option[]
  /** Of `table`. */
  columns?: readonly Question[]
  /** Of `table`: how many rows; absent: 1 to 50. */
  rows?: { least?: number; most?: number }
  /** Of a block: which of its parts are asked, in the block's order; absent: the usual ones. */
  parts?: readonly string[]
  /** Of a block: parts that may be left out though the question may not. */
  optionalParts?: readonly string[]
  /** Of a number or an amount of money. */
  range?: { least?: number; most?: number; whole?: true }
  /** Of a date: the days it may be, `today` among them. */
  dates?: { earliest?: string; latest?: string }
  /** Of a text: most signs; absent: 500 in a line, 5,000 in several. */
  longest?: number
  /** Of `file`: the paper of the procedure it is, by code. */
  component?: string
  /** Of `file`: at most so many; absent: 20. */
  files?: number
  /** The block says who this party of the dossier is. */
  party?: 'applicant' | 'owner'
  /**
   * Offered before anything is typed. `account`: what is known of whoever applies for themselves or for their firm; `filer`: of whoever fills
   * it in, whomever it is for; `earlier`: what was answered to the question of the same key and kind in an earlier application.
   */
  prefill?: 'account' | 'filer' | 'earlier'
  /** With `prefill`: only to somebody of this sex. */
  ofSex?: 'female' | 'male'
  /** Of a date or an amount: the printed form has it in words too. */
  inWords?: true
  /** The answer is this fact of the flow and of the fees. */
  fact?: string
}

export interface Option {
  code: string
  label: Text
  hint?: Text
}

/** A value that nobody types: FEEL over the keys of questions. */
export interface Calculation {
  key: string
  label: Text
  kind: 'number' | 'money' | 'text'
  value: string
  fact?: string
}

/** What the answers must be together. Broken only where everything it reads is answered and it is false. */
export interface Requirement {
  /** Key of the question at which the message stands. */
  at: string
  holds: string
  message: Text
}

/** What could not be read stands as it was typed, and is drawn again. */
export interface Typed {
  typed: string
}

export type Leaf = string | number | boolean | Typed

/** A file that was stored before it was named; `sha256` is its name in the store. */
export interface FileAnswer {
  sha256: string
  name: string
  type: string
  size: number
}

export type Answer = Leaf | readonly string[] | readonly FileAnswer[] | Row | readonly Row[]

/** Of a block by part, of a table's row by column. */
export interface Row {
  readonly [key: string]: Answer
}

/** By key of the question. Right values in one spelling (`YYYY-MM-DD`, numbers as numbers); JSON throughout. */
export type Answers = Readonly<Record<string, Answer>>

/** When and in which language a form is read. */
export interface FormAt {
  /** Civil date, `YYYY-MM-DD`. */
  today: string
  lang: 'vi' | 'en'
}
