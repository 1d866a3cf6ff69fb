/** Which fields each act asks for: data, drawn by one form and read by one reader. */
import { toLocalDate } from '../../../calendar/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import type { Option } from '../../fields/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { factAnswers, factLabel } from '../../words/fact.ts'
import { type ActField, NOBODY } from './act-fields.ts'
import { fieldLabels, type StaffAct } from './act-words.ts'
import { type ActsInput, stepOf } from './acts-input.ts'

type Base = Readonly<Record<string, unknown>>
type Labels = (typeof fieldLabels)[Lang]

export function fieldsOf(type: StaffAct, base: Base, input: ActsInput): ActField[] {
  const t = fieldLabels[input.lang]
  const reason: ActField = { name: 'reason', kind: 'area', label: t.reason }
  const toldReason: ActField = { ...reason, hint: t.reasonHint }
  const receipt: ActField = {
    name: 'receipt',
    kind: 'text',
    label: t.receipt,
    hint: t.receiptHint,
    optional: true,
  }
  const items: ActField = { name: 'items', kind: 'lines', label: t.items, hint: t.itemsHint }
  const text: ActField = { name: 'text', kind: 'area', label: t.text }
  switch (type) {
    case 'complete_step':
      return stepFields(base, input)
    case 'accept':
      return [{ name: 'paidFees', kind: 'check', label: t.paidFees }]
    case 'give_opinion':
    case 'answer_outside':
      return [{ name: 'answer', kind: 'area', label: t.answer }]
    case 'provide_supplement':
    case 'provide_intake_supplement':
      return [{ name: 'papers', kind: 'papers', label: t.papers, options: componentsOf(input) }]
    case 'confirm_payment':
      return [receipt]
    case 'hand_over':
      return [
        methodField(t),
        { name: 'receiver', kind: 'text', label: t.receiver, hint: t.receiverHint, optional: true },
      ]
    case 'request_intake_supplement':
    case 'request_supplement':
      return [items, toldReason]
    case 'send_back':
      return [{ name: 'to', kind: 'choice', label: t.toStep, options: earlierSteps(base, input) }, reason]
    case 'request_opinion':
      return opinionFields(t, input)
    case 'request_payment':
      return [{ name: 'amount', kind: 'whole', label: t.amount, hint: t.amountHint }, toldReason]
    case 'assign':
      return [
        { name: 'to', kind: 'select', label: t.to, options: candidates(t, input) },
        { ...reason, optional: true },
      ]
    case 'collect_fee':
      return [{ name: 'code', kind: 'choice', label: t.code, options: unpaidFees(input) }, receipt]
    case 'extend':
      return [
        { name: 'until', kind: 'date', label: t.until, ...untilHint(t, input) },
        reason,
        { name: 'apology', kind: 'area', label: t.apology },
      ]
    case 'urge':
      return [{ ...text, label: t.urgeText }]
    case 'add_note':
      return [{ ...text, label: t.noteText }]
    case 'refuse_intake':
    case 'stop':
    case 'withdraw':
      return [toldReason]
    case 'correct_result':
      return [
        reason,
        { name: 'files', kind: 'files', label: t.correctedFiles, hint: t.correctedFilesHint, optional: true },
      ]
    case 'return_transfer':
      return [reason]
    case 'confirm_receipt':
    case 'transfer':
      return []
  }
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
    ...(node?.performer.role === 'clerk'
      ? [
          {
            name: 'resultNumber',
            kind: 'text',
            label: t.resultNumber,
            hint: t.unissued,
            optional: true,
          } as const,
        ]
      : []),
    { name: 'reason', kind: 'area', label: node?.decides ? t.decisionReason : t.note, optional: true },
    stepFiles(node, t),
  ]
}

/** The files of the step that issues are the result. */
function stepFiles(node: ReturnType<typeof stepOf>, t: Labels): ActField {
  const field = { name: 'files', kind: 'files', optional: true } as const
  return node?.performer.role === 'clerk'
    ? { ...field, label: t.resultFiles, hint: t.resultFilesHint }
    : { ...field, label: t.files }
}

/** Facts that the choice after this step asks for; the decision is asked for by itself. */
function factFields(next: string | undefined, input: ActsInput): ActField[] {
  const t = fieldLabels[input.lang]
  const { procedure, lang } = input
  const choice = next === undefined ? undefined : procedure?.flow.nodes.get(next)
  if (choice?.kind !== 'choice') return []
  const names = new Set(choice.branches.flatMap(({ when }) => when.facts.map(([name]) => name)))
  names.delete('decision')
  const types = procedure?.version.flow.facts ?? {}
  return [...names].map((name): ActField => {
    const field = { name: `facts.${name}`, label: factLabel(name, lang) }
    const answers = factAnswers(name, lang)
    if (types[name] === 'number') return { ...field, kind: 'number', least: 0 }
    if (answers.length > 0) return { ...field, kind: 'choice', options: answers }
    if (types[name] === 'string') return { ...field, kind: 'text' }
    const options = [
      { value: 'yes', text: t.yes },
      { value: 'no', text: t.no },
    ]
    return { ...field, kind: 'yes_no', options }
  })
}

function untilHint(t: Labels, { dossier, lang }: ActsInput): { hint?: string } {
  return dossier.dueAt === undefined
    ? {}
    : { hint: t.untilHint(formatDate(toLocalDate(dossier.dueAt), lang)) }
}

function methodField(t: Labels): ActField {
  const options = (['counter', 'post', 'online'] as const).map((value) => ({ value, text: t[value] }))
  return { name: 'method', kind: 'choice', label: t.method, options }
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
    { name: 'workingDays', kind: 'number', label: t.workingDays, most: 60 },
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

function candidates(t: Labels, { holders }: ActsInput): Option[] {
  const people = new Map(holders.map(({ id, fullName }) => [id, fullName]))
  return [{ value: NOBODY, text: t.everybody }, ...[...people].map(([value, text]) => ({ value, text }))]
}

function unpaidFees({ dossier, procedure, lang }: ActsInput): Option[] {
  const fees = procedure?.version.fees ?? []
  return dossier.fees
    .filter(({ paidAt }) => paidAt === undefined)
    .map(({ code, amount }) => ({
      value: code,
      text: `${fees.find((fee) => fee.code === code)?.name[lang] ?? code}: ${formatNumber(amount, lang)} đ`,
    }))
}
