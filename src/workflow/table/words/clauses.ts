/** Conditions in the words of a decision: “nếu …”, “trường hợp …”, and what follows from them. */
import { fold } from './fold.ts'

/**
 * What a condition leads to. `way`: to a step; `else`: to a step when nothing said before holds; `onward`: on as usual, perhaps
 * to a step; the others are acts that the holder of a step may do; `kept`: the words say no more than what is done in the step.
 */
export type ClauseKind =
  | 'way'
  | 'else'
  | 'onward'
  | 'back'
  | 'supplement'
  | 'refusal'
  | 'extension'
  | 'payment'
  | 'kept'

export interface Clause {
  kind: ClauseKind
  /** Without “nếu” and “trường hợp”. */
  condition: string
  consequence: string
  /** Labels of the steps it leads to, as written. */
  targets: readonly string[]
  /** Whom it goes back to, where no step is named: `chuyên viên`, `phòng`. */
  backTo?: 'case_officer' | 'unit_head' | 'previous'
}

export interface Work {
  /** What is done, without its conditions. */
  main: string
  clauses: readonly Clause[]
  /** The work begins with its condition: it is done only then. */
  condition?: string
  /** The work begins with what is usual (“hồ sơ hợp lệ: …”): beside a row for the contrary it is done only then. */
  usual?: string
}

const OPENING =
  /^(neu|truong hop|doi voi (?:cac )?(?:ho so|truong hop)|khi (?="|'|ho so|khong|co quan)|ho so (?=thieu|chua|khong (?:hop|du|dat|day))|(?=nguoc lai\b))\s*/

const TARGET = /\b(?:buoc|b)\s*(?:so\s*)?(\d{1,3}(?:\.\d{1,2})?[a-e]?)(?![\d/])/g

/** How a clause names the end of the flow as its target. */
export const END = 'end'
const ENDS = /^ket thuc(?: quy trinh| ho so)?[.]?$/

/** Takes the text of a cell apart. */
export function readWork(text: string): Work {
  const clauses: Clause[] = []
  const main: string[] = []
  for (const sentence of splitSentences(text)) {
    const last = clauses.at(-1)
    if (isClause(sentence)) clauses.push(readClause(sentence))
    else if (last && sentence.startsWith('+'))
      clauses[clauses.length - 1] = readClause(`${sentenceOf(last)} ${strip(sentence)}`)
    else main.push(strip(sentence))
  }
  const [first, ...more] = clauses
  const alone = main.length + more.length === 0 && first?.consequence !== '' ? first : undefined
  if (alone?.kind === 'kept') return { main: alone.consequence, clauses: [], condition: alone.condition }
  const isWork = alone !== undefined && !/^mau (?:so )?\d/.test(fold(alone.consequence))
  return {
    main: main.join('\n'),
    clauses,
    ...(isWork && OWN_ACTS.has(alone.kind) ? { condition: alone.condition } : {}),
    ...(isWork && alone.kind === 'onward' ? { usual: alone.condition } : {}),
  }
}

/** What a row of its own does only in that case: ask for papers, refuse, extend, let pay. */
const OWN_ACTS: ReadonlySet<ClauseKind> = new Set(['supplement', 'refusal', 'extension', 'payment'])

/** The clauses of a row that holds nothing else. */
export function readClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  for (const sentence of splitSentences(text)) {
    const last = clauses.at(-1)
    if (isClause(sentence) || !last) clauses.push(readClause(sentence))
    else
      clauses[clauses.length - 1] = readClause(`${sentenceOf(last).replace(/: $/, '')}, ${strip(sentence)}`)
  }
  return clauses
}

export function isClause(sentence: string): boolean {
  return OPENING.test(fold(strip(sentence)))
}

function sentenceOf({ condition, consequence }: Clause): string {
  return `Nếu ${condition}: ${consequence}`
}

function strip(sentence: string): string {
  return sentence.replace(/^\s*(?:[-+*•–]|[a-z]\)|\d\))\s*/, '').trim()
}

/** By lines, semicolons, full stops, and before a condition inside of a line. */
function splitSentences(text: string): string[] {
  return text
    .split(
      /\n|;|(?<=[\p{L}\p{N})”"])\.\s+(?=\p{Lu})|(?<=[,.])\s+(?=(?:nếu không|trường hợp không|trường hợp còn lại|ngược lại)\b)/u,
    )
    .map((sentence) => sentence.replace(/^[\s↻?→]+/, '').trim())
    .filter((sentence) => strip(sentence) !== '')
}

function readClause(sentence: string): Clause {
  const words = strip(sentence)
  const opening = OPENING.exec(fold(words))?.[0].length ?? 0
  const rest = words.slice(opening)
  const { condition, consequence } = splitAt(rest)
  const named = [...fold(rest).matchAll(TARGET)].map(([, label = '']) => label)
  const targets = named.length === 0 && ENDS.test(fold(consequence)) ? [END] : named
  const clause = { condition, consequence, targets }
  const backTo = readBackTo(fold(consequence))
  return { kind: classify(clause, backTo !== undefined), ...clause, ...(backTo ? { backTo } : {}) }
}

/** At the colon, “thì”, an arrow, or the first comma; a condition may stand alone. */
function splitAt(text: string): { condition: string; consequence: string } {
  const at =
    /:(?!\/)|\s*(?:→|->|=>)\s*|,?\s+thì\s+/.exec(text) ??
    /,\s+(?=(?:bước|chuyển|quay|trả|sang|về|đến|thực hiện|lập|yêu cầu|hướng dẫn|dự thảo|tham mưu|ban hành|thông báo|gửi|ký|trình|tiếp|công chức|chuyên viên|cán bộ|bộ phận|lãnh đạo))/i.exec(
      text,
    ) ??
    /\s+(?=(?:quay lại|chuyển lại|trả lại|chuyển sang|chuyển đến|chuyển tới|sang|về|tới|đến) bước)/i.exec(
      text,
    ) ??
    /,\s+/.exec(text)
  if (!at) return { condition: unquote(text), consequence: '' }
  return {
    condition: unquote(text.slice(0, at.index)),
    consequence: text.slice(at.index + at[0].length).trim(),
  }
}

/** Quotes around the whole go; FEEL has its own inside. */
function unquote(text: string): string {
  const plain = text
    .trim()
    .replace(/[.,;]+$/, '')
    .trim()
  return /^["“”'][^"“”']*["“”']$/.test(plain) ? plain.slice(1, -1).trim() : plain
}

const ELSE = /^(khong|nguoc lai|con lai|khac|khong phai|khong can|cac truong hop (?:con lai|khac))$/
const LACKING =
  /thieu(?! so)|(?:chua|khong) (?:day du|du(?! dieu kien)|hop le|dung|dam bao|dat chuan|chinh xac)\b|(?:can|phai|yeu cau) (?:phai )?(?:bo sung|hoan thien|giai trinh)|bo sung|mau (?:so )?0?2\b/
const REFUSED =
  /tu choi|khong dat\b.*\b(?:tra ho so|neu ro ly do)|khong thuoc (?:tham quyen|pham vi|doi tuong)|khong du dieu kien|khong dap ung|khong duoc (?:chap|giai|cap)|khong (?:chap nhan|giai quyet)|mau (?:so )?0?3\b/
const LATE =
  /qua (?:han|thoi han)|gia han|xin loi|keo dai|khong dung han|cham (?:han|tre|tien do)|mau (?:so )?0?4\b/
const PAID = /nghia vu tai chinh|nop (?:phi|le phi|tien|thue)/
const BACK = /(?:tra|chuyen|quay|gui) (?:lai|ve|tra)|lam lai|chinh sua|sua (?:doi|lai)/
const GOOD =
  /(?<!(?:khong|chua) (?:[a-z]+ )?)(?:hop le|day du|du dieu kien|dap ung|dat|dong y|thong nhat|nhat tri|dam bao|phu hop|dung quy dinh)\b/

/** “đất” and “đạt” fold to the same word; only the second says that something is good. */
function foldWords(text: string): string {
  return fold(text.normalize('NFC').replace(/đất/gi, 'dzat'))
}

function classify(clause: Omit<Clause, 'kind'>, isBackToSomebody: boolean): ClauseKind {
  const [condition, consequence] = [foldWords(clause.condition), foldWords(clause.consequence)]
  const all = `${condition} ${consequence}`
  const isElse = ELSE.test(condition)
  const goesBack = BACK.test(all)
  if (isElse) return clause.targets.length > 0 ? 'else' : goesBack ? 'back' : 'kept'
  if (LACKING.test(condition) || (LACKING.test(consequence) && !GOOD.test(condition) && !goesBack))
    return 'supplement'
  if (clause.targets.length > 0) {
    if (GOOD.test(condition) && !goesBack) return 'onward'
    return goesBack ? 'back' : 'way'
  }
  if (goesBack && (isBackToSomebody || /dong y|thong nhat|dat|duyet|nhat tri|sai|sua/.test(all)))
    return 'back'
  if (REFUSED.test(all)) return 'refusal'
  if (LATE.test(condition)) return 'extension'
  if (GOOD.test(condition)) return 'onward'
  if (PAID.test(condition)) return 'payment'
  return 'kept'
}

function readBackTo(consequence: string): Clause['backTo'] {
  if (!BACK.test(consequence)) return undefined
  if (/chuyen vien|cong chuc|can bo|nguoi thu ly/.test(consequence)) return 'case_officer'
  if (/phong/.test(consequence)) return 'unit_head'
  return /buoc (?:truoc|lien truoc)|nguoi trinh|don vi trinh/.test(consequence) ? 'previous' : undefined
}
