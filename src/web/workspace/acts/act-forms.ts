/** Which fields each act asks for: data, drawn by one form and read by one reader. */
import { ruleSetAt, toLocalDate } from '../../../calendar/index.ts'
import { factRulesOf } from '../../../catalogue/index.ts'
import { DELAY_CAUSES, factsToGive, isLent, PAID_BY, standingFees } from '../../../dossiers/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import type { Option } from '../../fields/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { delayCauseNames } from '../../words/deadline.ts'
import { factAnswers, factLabel, yesOrNo } from '../../words/fact.ts'
import { paidByNames, sayFeeStanding } from '../../words/money/fee.ts'
import { type ActField, NOBODY } from './act-fields.ts'
import { fieldLabels, type StaffAct } from './act-words.ts'
import { type ActsInput, stepOf } from './acts-input.ts'
import { draftApology } from './ahead/draft-apology.ts'
import { isEnd, waitOf, waysFrom } from './ahead/ways-from.ts'
import { outcomeField, partyFields } from './correcting/correcting-fields.ts'

/** Of one payment, in đồng. */
const MOST_AMOUNT = 10_000_000_000_000

type Base = Readonly<Record<string, unknown>>
type Labels = (typeof fieldLabels)[Lang]

/** What a row of the table is made of. */
interface Asked {
  t: Labels
  base: Base
  input: ActsInput
}

type Fields = (asked: Asked) => ActField[]

const reason = ({ t }: Asked): ActField => ({ name: 'reason', kind: 'area', label: t.reason })
/** The applicant reads it. */
const toldReason = (asked: Asked): ActField => ({ ...reason(asked), hint: asked.t.reasonHint })
const receipt = ({ t }: Asked): ActField => ({
  name: 'receipt',
  kind: 'text',
  label: t.receipt,
  hint: t.receiptHint,
  optional: true,
})
/** At a desk; nobody has to say. */
const paidBy = ({ t, input: { lang } }: Pick<Asked, 't'> & { input: Pick<ActsInput, 'lang'> }): ActField => ({
  ...{ name: 'paidBy', kind: 'choice', label: t.paidBy, optional: true },
  options: PAID_BY.map((value) => ({ value, text: capitalise(paidByNames[lang][value]) })),
})
const text = (label: string): ActField => ({ name: 'text', kind: 'area', label })

/** Why it is late, from the one list. */
const delayCause = ({ t, input }: Asked): ActField => ({
  ...{ name: 'cause', kind: 'select', label: t.cause, hint: t.causeHint, optional: true },
  options: DELAY_CAUSES.map((value) => ({ value, text: delayCauseNames[input.lang][value] })),
})

const answer: Fields = ({ t }) => [{ name: 'answer', kind: 'area', label: t.answer }]
const papers: Fields = ({ t, input }) => [
  { name: 'papers', kind: 'papers', label: t.papers, options: componentsOf(input) },
]
const itemsAndReason: Fields = (asked) => [
  { name: 'items', kind: 'lines', label: asked.t.items, hint: asked.t.itemsHint },
  toldReason(asked),
]
const onlyReason: Fields = (asked) => [reason(asked)]
const onlyToldReason: Fields = (asked) => [toldReason(asked)]
const nothing: Fields = () => []

const FIELDS = {
  complete_step: ({ base, input }) => stepFields(base, input),
  accept: (asked) => [...missingFacts(asked.input), ...feesToAccept(asked)],
  give_opinion: (asked) => [
    ...answer(asked),
    { name: 'files', kind: 'files', label: asked.t.opinionFiles, optional: true },
  ],
  answer_outside: (asked) => [
    ...answer(asked),
    ...factFields(waitOf(asked.input, asked.base.node)?.next, asked.input),
  ],
  provide_supplement: papers,
  provide_intake_supplement: (asked) => [
    ...papers(asked),
    ...missingFacts(asked.input).map((field): ActField => ({ ...field, optional: true })),
  ],
  confirm_payment: (asked) => [receipt(asked)],
  hand_over: ({ t, input }) => [
    methodField(t, input),
    { name: 'receiver', kind: 'text', label: t.receiver, hint: t.receiverHint, optional: true },
    ...lentFields(t, input).map((field): ActField => ({ ...field, optional: true })),
  ],
  return_originals: ({ t, input }) => [
    ...lentFields(t, input),
    { name: 'receiver', kind: 'text', label: t.receiver, hint: t.receiverHint, optional: true },
  ],
  request_intake_supplement: itemsAndReason,
  request_supplement: itemsAndReason,
  propose_supplement: itemsAndReason,
  approve_supplement: nothing,
  reject_supplement: onlyReason,
  send_back: (asked) => [
    {
      name: 'to',
      kind: 'choice',
      label: asked.t.toStep,
      options: earlierSteps(asked.base, asked.input),
    },
    reason(asked),
  ],
  request_opinion: ({ t, input }) => opinionFields(t, input),
  request_payment: (asked) => [
    {
      name: 'amount',
      kind: 'number',
      label: asked.t.amount,
      hint: asked.t.amountHint,
      rules: { whole: true, least: 1, most: MOST_AMOUNT },
    },
    toldReason(asked),
  ],
  assign: (asked) => [
    { name: 'to', kind: 'select', label: asked.t.to, options: candidatesFor(asked) },
    { ...reason(asked), optional: true },
  ],
  collect_fee: (asked) => [
    { name: 'code', kind: 'choice', label: asked.t.code, options: unpaidFees(asked.input) },
    paidBy(asked),
    receipt(asked),
  ],
  extend: (asked) => [
    { name: 'until', kind: 'date', label: asked.t.until, ...untilHint(asked.t, asked.input) },
    delayCause(asked),
    reason(asked),
    {
      ...{ name: 'apology', kind: 'area', label: asked.t.apology, hint: asked.t.apologyHint },
      value: draftApology(asked.input),
    },
  ],
  urge: ({ t }) => [text(t.urgeText)],
  answer_urge: ({ t }) => [text(t.urgeAnswer), { name: 'until', kind: 'date', label: t.doneBy }],
  add_note: (asked) => [
    ...(asked.input.dossier.dueAt === undefined ? [] : [delayCause(asked)]),
    text(asked.t.noteText),
  ],
  propose_intake_refusal: onlyToldReason,
  approve_intake_refusal: nothing,
  initial_result: nothing,
  sign_result: nothing,
  reject_intake_refusal: onlyReason,
  stop: onlyToldReason,
  withdraw: onlyToldReason,
  correct_party: ({ t, base, input }) => [
    ...partyFields(base, input),
    { name: 'reason', kind: 'area', label: t.correctReason, hint: t.correctReasonHint },
  ],
  correct_result: (asked) => [
    reason(asked),
    {
      name: 'files',
      kind: 'files',
      label: asked.t.correctedFiles,
      hint: asked.t.correctedFilesHint,
      optional: true,
    },
  ],
  answer_correction: ({ t, input }) => [
    outcomeField(t.outcome, input.lang),
    { ...text(t.outcomeText), hint: t.outcomeHint },
  ],
  return_transfer: onlyReason,
  confirm_receipt: nothing,
  transfer: nothing,
} satisfies Record<StaffAct, Fields>

export function fieldsOf(type: StaffAct, base: Base, input: ActsInput): ActField[] {
  return FIELDS[type]({ t: fieldLabels[input.lang], base, input })
}

/** The decision where the step decides, what the way onwards depends on, the number where a clerk issues. */
function stepFields(base: Base, input: ActsInput): ActField[] {
  const t = fieldLabels[input.lang]
  const node = stepOf(input.procedure, base.node)
  const decision: ActField = {
    name: 'decision',
    kind: 'choice',
    label: t.decision,
    options: [
      { value: 'granted', text: t.granted },
      { value: 'refused', text: t.refused },
    ],
  }
  return [
    ...(node?.decides ? [decision] : []),
    ...factFields(node?.next, input),
    ...(mayIssue(base, input) ? [isInOrder(input) ? sealField(t) : numberField(t)] : []),
    node?.decides
      ? {
          name: 'reason',
          kind: 'area',
          label: t.decisionReason,
          hint: t.decisionReasonHint,
          optional: 'hinted',
        }
      : { name: 'reason', kind: 'area', label: t.note, optional: true },
    ...(isInOrder(input) && mayIssue(base, input) ? [] : resultFields(base, input)),
  ]
}

/** Signed in order, it is issued as the leader has signed it, with number and seal. */
function isInOrder({ procedure }: ActsInput): boolean {
  return procedure?.version.initials !== undefined
}

function sealField(t: Labels): ActField {
  return { ...numberField(t), hint: t.sealHint }
}

function resultFields(base: Base, input: ActsInput): ActField[] {
  const t = fieldLabels[input.lang]
  return [
    ...(input.hasDraft && mayIssue(base, input) ? [draftField(t)] : []),
    stepFiles(base, input),
    ...(input.canSign && mayIssue(base, input) ? [signField(t)] : []),
  ]
}

/** Of the PDF files that come with the act. */
function signField(t: Labels): ActField {
  return { name: 'sign', kind: 'check', label: t.sign, aside: true, checked: true }
}

/** Instead of a file. */
function draftField(t: Labels): ActField {
  return { name: 'draft', kind: 'check', label: t.draft, aside: true, checked: true }
}

function numberField(t: Labels): ActField {
  return {
    name: 'resultNumber',
    kind: 'text',
    label: t.resultNumber,
    hint: t.resultNumberHint,
    optional: true,
  }
}

/** The files of the step that issues are the result. */
function stepFiles(base: Base, input: ActsInput): ActField {
  const t = fieldLabels[input.lang]
  const field = { name: 'files', kind: 'files' } as const
  if (!mayIssue(base, input)) return { ...field, label: t.files, optional: true }
  const result = { ...field, label: t.resultFiles, hint: t.resultFilesHint }
  const { acceptedAt, lastActAt } = input.dossier
  const isNeeded =
    ruleSetAt(acceptedAt ?? lastActAt).resultFile === 'required' && waysFrom(base, input).every(isEnd)
  return isNeeded && !input.hasDraft ? result : { ...result, optional: true }
}

/** Whether the result may be issued with this step. */
function mayIssue(base: Base, input: ActsInput): boolean {
  return waysFrom(base, input).some(isEnd)
}

/** Facts that the choice after this step asks for; the decision is asked for by itself. */
function factFields(next: string | undefined, input: ActsInput): ActField[] {
  const { procedure } = input
  const choice = next === undefined ? undefined : procedure?.flow.nodes.get(next)
  if (choice?.kind !== 'choice') return []
  const names = new Set(choice.branches.flatMap(({ when }) => when.facts.map(([name]) => name)))
  names.delete('decision')
  return [...names].map((name) => factField(name, input))
}

/** What acceptance needs to know and nobody has said yet. */
function missingFacts(input: ActsInput): ActField[] {
  const { procedure, dossier, asked = [] } = input
  if (procedure === undefined) return []
  const known = factRulesOf(procedure.version)
  const names = [...factsToGive(procedure, dossier), ...asked.filter((name) => known.has(name))]
  return [...new Set(names)].map((name) => factField(name, input))
}

/** A fact by what it may be. */
function factField(name: string, { procedure, lang }: ActsInput): ActField {
  const field = { name: `facts.${name}`, label: factLabel(name, lang, procedure?.version.flow.factNames) }
  const rule = procedure && factRulesOf(procedure.version).get(name)
  if (rule?.type === 'number') return { ...field, kind: 'number', rules: rule }
  const answers = factAnswers(name, lang)
  if (answers.length > 0) return { ...field, kind: 'choice', options: answers }
  if (rule?.type !== 'boolean') return { ...field, kind: 'text' }
  return { ...field, kind: 'yes_no', options: yesOrNo(lang) }
}

function untilHint(t: Labels, { dossier, lang }: ActsInput): { hint?: string } {
  return dossier.dueAt === undefined
    ? {}
    : { hint: t.untilHint(formatDate(toLocalDate(dossier.dueAt), lang)) }
}

/** Not chosen beforehand: it records what happened, which need not be what was wished for. */
function methodField(t: Labels, { dossier }: ActsInput): ActField {
  const options = (['counter', 'post', 'online'] as const).map((value) => ({ value, text: t[value] }))
  const hint = t.methodHint(t[dossier.deliverBy])
  return { name: 'method', kind: 'choice', label: t.method, hint, options }
}

/** Originals that are here on loan; nothing is ticked beforehand, it records what was given. Still read where all was given since. */
function lentFields(t: Labels, { dossier: { papers } }: ActsInput): ActField[] {
  const options = papers.filter(isLent).map(({ component, name }) => ({ value: component, text: name }))
  return papers.every(({ way }) => way !== 'lent')
    ? []
    : [{ name: 'returned', kind: 'many', label: t.returned, options }]
}

function opinionFields(t: Labels, { directory, dossier, lang }: ActsInput): ActField[] {
  const today = toLocalDate(dossier.lastActAt)
  const options = directory
    .agencies()
    .filter(({ code, validTo }) => code !== dossier.competentAgency && (validTo ?? '9999') >= today)
    .map(({ code, name }) => ({ value: code, text: name[lang] }))
  return [
    { name: 'agency', kind: 'select', label: t.agency, options },
    { name: 'question', kind: 'area', label: t.question },
    {
      name: 'workingDays',
      kind: 'number',
      label: t.workingDays,
      rules: { whole: false, least: 0.5, most: 60 },
    },
    { name: 'consentBy', kind: 'text', label: t.consentBy, hint: t.consentByHint, optional: true },
  ]
}

function componentsOf({ procedure, lang }: ActsInput): Option[] {
  return (procedure?.version.components ?? []).map(({ code, name }) => ({ value: code, text: name[lang] }))
}

function earlierSteps(base: Base, { procedure, lang }: ActsInput): Option[] {
  return (stepOf(procedure, base.node)?.returnTo ?? []).map((id) => ({
    value: id,
    text: stepOf(procedure, id)?.name[lang] ?? id,
  }))
}

function candidatesFor({ t, base, input }: Asked): Option[] {
  const people = new Map(
    (input.candidates.get(String(base.task)) ?? []).map(({ id, fullName }) => [id, fullName]),
  )
  return [{ value: NOBODY, text: t.everybody }, ...[...people].map(([value, text]) => ({ value, text }))]
}

/** How each fee stands, and the tick that the rest was collected: what was paid at filing is not asked for again. */
function feesToAccept({ t, input: { dossier, procedure, lang } }: Asked): ActField[] {
  const fees = standingFees(dossier, procedure)
  if (fees.length === 0) return []
  const items = fees.map((fee) => ({ term: fee.name[lang], text: sayFeeStanding(fee, lang) }))
  const asksNothing = fees.every(({ standing }) => standing === 'paid' || standing === 'exempt')
  const told: ActField = { name: 'fees', kind: 'told', label: t.fees, items }
  return asksNothing
    ? [told]
    : [told, { name: 'paidFees', kind: 'check', label: t.paidFees }, paidBy({ t, input: { lang } })]
}

function unpaidFees({ dossier, procedure, lang }: ActsInput): Option[] {
  return standingFees(dossier, procedure)
    .filter(({ standing }) => standing === 'unpaid')
    .map(({ code, name, amount = 0 }) => ({
      value: code,
      text: `${name[lang]}: ${formatNumber(amount, lang)} đ`,
    }))
}
