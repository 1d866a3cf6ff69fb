import { describe, expect, it } from 'vitest'
import type { CorrectionRequest, Dossier, DossierClock, OpenTask } from '../model.ts'
import type { DossierEvent, EventBody } from './events.ts'
import { evolve, fold } from './fold.ts'

const NOW = 1_800_000_000_000
const EARLIER = NOW - 1000
const FIRST_DUE = NOW + 5000
const event = (body: EventBody, at = NOW, version = 7): DossierEvent => ({
  dossier: 'd',
  version,
  at,
  actor: { kind: 'staff', id: 'lan' },
  body,
})

const paper = (component: string, originals = 1) => ({
  component,
  name: component,
  originals,
  copies: 0,
})
const lent = (component: string) => ({ ...paper(component), way: 'lent' }) as const
const marking = (...open: string[]) => ({ open, joins: {}, ended: false })
const clock = (quantity: number) =>
  ({
    start: EARLIER,
    agency: 'H44.09',
    limit: { quantity, unit: 'working_day' },
    counting: 'moment',
    pauses: [],
    ruleSet: 'nd-118-2025',
    calendarVersion: 1,
  }) satisfies DossierClock
const FILED = {
  type: 'dossier_submitted',
  reference: 'TN-1',
  procedure: '1.004873',
  procedureVersion: 'v1',
  channel: 'online',
  receivingAgency: 'H44.01',
  competentAgency: 'H44.09',
  nonBoundary: false,
  sets: 1,
  papers: [paper('form'), paper('map')],
  facts: { area: 80 },
  deliverBy: 'counter',
} as const
const filed = fold([event({ ...FILED, papers: [...FILED.papers] }, EARLIER, 1)])
const toAnswer: OpenTask = {
  ...{ key: 'correction:7', kind: 'correction', agency: 'H44.09', role: 'clerk' },
  openedAt: NOW,
}
const wished: CorrectionRequest = {
  ...{ about: 'result', text: 'Sai năm sinh', files: [], askedAt: EARLIER },
  ...{ task: 'correction:6', corrections: 0 },
}
const asked = { items: ['Bản đồ'], reason: 'Mờ', askedAt: EARLIER, clock: 'resume' } as const

/** What an event makes of the dossier, beside when it last changed: `undefined` is a field that is gone. */
function changed(before: Dossier, body: EventBody): Record<string, unknown> {
  const kept = JSON.stringify(before)
  const after = evolve(before, event(body))
  expect([after.version, after.lastActAt]).toEqual([7, NOW])
  expect(JSON.stringify(before)).toBe(kept)
  const was: Record<string, unknown> = { ...before }
  const is: Record<string, unknown> = { ...after }
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const differs = fields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  // A field that is there without a value would be stored as one that is not there.
  for (const field of Object.keys(is)) expect(is[field]).not.toBeUndefined()
  return Object.fromEntries(
    differs
      .filter((field) => field !== 'version' && field !== 'lastActAt')
      .map((field) => [field, is[field]]),
  )
}

type Row = [says: string, before: Partial<Dossier>, body: EventBody, after: object]
const decided = { decision: 'refused', decisionReason: 'Thiếu' } as const
const timed = { clock: clock(3), dueAt: NOW + 9000 }
const paid = { amount: 5000, reason: 'Lệ phí', askedAt: EARLIER, paidAt: EARLIER }
const fees = [
  { code: 'appraisal', amount: 1000 },
  { code: 'certificate', amount: 2000 },
]

const INTAKE: Row[] = [
  [
    'a supplement before acceptance is asked for, with the day until which it is awaited',
    {},
    { type: 'intake_supplement_requested', items: ['Đơn'], reason: 'Thiếu', until: FIRST_DUE },
    {
      status: 'awaiting_intake_supplement',
      intakeSupplements: [
        { items: ['Đơn'], reason: 'Thiếu', askedAt: NOW, clock: 'restart', until: FIRST_DUE },
      ],
    },
  ],
  [
    'the supplement replaces the paper of its component, keeps the others and adds what was asked',
    { status: 'awaiting_intake_supplement', intakeSupplements: [asked] },
    { type: 'intake_supplement_provided', papers: [paper('map', 2), paper('deed')], facts: { floors: 2 } },
    {
      status: 'submitted',
      papers: [paper('form'), paper('map', 2), paper('deed')],
      facts: { area: 80, floors: 2 },
      intakeSupplements: [{ ...asked, answeredAt: NOW }],
    },
  ],
  [
    'who would refuse says why, and it waits for the head',
    {},
    { type: 'intake_refusal_proposed', reason: 'Không thuộc thẩm quyền', by: 'lan' },
    { refusalProposal: { reason: 'Không thuộc thẩm quyền', by: 'lan', proposedAt: NOW } },
  ],
  [
    'what the head sends back changes nothing but the work',
    {},
    { type: 'intake_refusal_returned', reason: 'Nêu điều luật' },
    {},
  ],
  [
    'what is not accepted ends there, with its reason',
    {},
    { type: 'intake_refused', reason: 'Không thuộc thẩm quyền' },
    {
      decisionReason: 'Không thuộc thẩm quyền',
      status: 'not_accepted',
      endedAt: NOW,
      endKind: 'not_accepted',
    },
  ],
  [
    'acceptance gives code, receipt, fees and the first due date',
    {},
    {
      type: 'dossier_accepted',
      ...{ code: 'H44.09-261207-0001', receiptNumber: '12/TNHS', fees, facts: { area: 90 }, ...timed },
      codeSeries: { agency: 'H44.09', day: '2026-12-07', prefix: 'H44.09-261207-' },
    },
    {
      status: 'accepted',
      ...{ code: 'H44.09-261207-0001', receiptNumber: '12/TNHS', acceptedAt: NOW, fees },
      ...{ facts: { area: 90 }, clock: clock(3), dueAt: NOW + 9000, originalDueAt: NOW + 9000 },
    },
  ],
  [
    'acceptance before receipts were numbered, with the clock waiting, promises nothing yet',
    {},
    {
      type: 'dossier_accepted',
      ...{ fees: [], dueAt: null },
      codeSeries: { agency: 'H44.09', day: '2026-12-07', prefix: 'H44.09-261207-' },
    },
    { status: 'accepted', acceptedAt: NOW },
  ],
  [
    'a dossier is sent on',
    { status: 'accepted' },
    { type: 'dossier_transferred', to: 'H44.09' },
    { status: 'transferred', transferredAt: NOW },
  ],
  [
    'and received: its flow and its clock begin',
    { status: 'transferred' },
    { type: 'transfer_received', marking: marking('check'), ...timed },
    {
      ...{ status: 'in_process', competentReceivedAt: NOW, marking: marking('check') },
      ...{ clock: clock(3), dueAt: NOW + 9000, originalDueAt: NOW + 9000 },
    },
  ],
  [
    'or comes back, as if it had never been sent',
    { status: 'transferred', transferredAt: EARLIER },
    { type: 'transfer_returned', reason: 'Nhầm' },
    { status: 'accepted', transferredAt: undefined },
  ],
]

const FLOW: Row[] = [
  [
    'a step that decides leaves its decision, reason and what it found',
    {},
    {
      type: 'step_completed',
      node: 'sign',
      ...{ decision: 'refused', reason: 'Thiếu', facts: { floors: 2 }, marking: marking('issue') },
    },
    { ...decided, facts: { area: 80, floors: 2 }, marking: marking('issue') },
  ],
  [
    'a step that decides nothing leaves the decision that stands',
    decided,
    { type: 'step_completed', node: 'issue', marking: marking('next') },
    { marking: marking('next') },
  ],
  [
    'sending back to before the decision takes it away',
    decided,
    {
      type: 'step_sent_back',
      ...{ node: 'issue', to: 'draft', reason: 'Sai', decisionFalls: true, marking: marking('draft') },
    },
    { decision: undefined, decisionReason: undefined, marking: marking('draft') },
  ],
  [
    'sending back to after it leaves it',
    decided,
    {
      type: 'step_sent_back',
      ...{ node: 'issue', to: 'stamp', reason: 'Sai', decisionFalls: false, marking: marking('stamp') },
    },
    { marking: marking('stamp') },
  ],
  [
    'an answer from outside may decide',
    {},
    {
      type: 'outside_answered',
      ...{ node: 'police', answer: 'Có', ...{ decision: 'refused', reason: 'Thiếu' } },
      ...{ facts: { found: true }, marking: marking('issue') },
    },
    { ...decided, facts: { area: 80, found: true }, marking: marking('issue') },
  ],
  [
    'or only answer',
    decided,
    { type: 'outside_answered', node: 'police', answer: 'Có', marking: marking('next') },
    { marking: marking('next') },
  ],
  [
    'a timer goes on',
    {},
    { type: 'timer_fired', node: 'rest', marking: marking('next') },
    { marking: marking('next') },
  ],
  [
    'and so does a wait that ran out',
    {},
    { type: 'wait_timed_out', node: 'ask', marking: marking('late') },
    { marking: marking('late') },
  ],
]

const opinion = { id: 'o1', agency: 'H44.12', question: 'Có quy hoạch?', askedAt: EARLIER }
const ASIDE: Row[] = [
  [
    'an opinion is asked for, with the day on which it is due',
    { opinions: [opinion] },
    { type: 'opinion_requested', id: 'o2', agency: 'H44.13', question: 'Có rừng?', dueAt: FIRST_DUE },
    {
      opinions: [
        opinion,
        { id: 'o2', agency: 'H44.13', question: 'Có rừng?', askedAt: NOW, dueAt: FIRST_DUE },
      ],
    },
  ],
  [
    'or without one',
    {},
    { type: 'opinion_requested', id: 'o1', agency: 'H44.13', question: 'Có rừng?' },
    { opinions: [{ id: 'o1', agency: 'H44.13', question: 'Có rừng?', askedAt: NOW }] },
  ],
  [
    'the one that was asked is answered, not the other',
    { opinions: [opinion, { ...opinion, id: 'o2' }] },
    { type: 'opinion_given', id: 'o2', answer: 'Có' },
    { opinions: [opinion, { ...opinion, id: 'o2', answer: 'Có', answeredAt: NOW }] },
  ],
  [
    'a supplement stops the clock: the due date is gone, the first one promised stays',
    { status: 'in_process', dueAt: FIRST_DUE, originalDueAt: FIRST_DUE },
    {
      type: 'supplement_requested',
      ...{ items: ['Bản đồ'], reason: 'Mờ', clockEffect: 'resume', clock: clock(3), dueAt: null },
    },
    {
      ...{ status: 'awaiting_supplement', clock: clock(3), dueAt: undefined },
      supplements: [{ items: ['Bản đồ'], reason: 'Mờ', askedAt: NOW, clock: 'resume' }],
    },
  ],
  [
    'what an officer would ask a second time waits for the head',
    {},
    { type: 'supplement_proposed', step: 'step:check:3', items: ['Bản đồ'], reason: 'Mờ' },
    { proposal: { step: 'step:check:3', items: ['Bản đồ'], reason: 'Mờ', proposedAt: NOW } },
  ],
  [
    'papers that come answer the request that waits, not the one answered long ago',
    {
      status: 'awaiting_supplement',
      originalDueAt: FIRST_DUE,
      supplements: [{ ...asked, answeredAt: EARLIER }, asked],
    },
    { type: 'supplement_provided', papers: [paper('map', 2)], ...timed },
    {
      ...{ status: 'in_process', papers: [paper('form'), paper('map', 2)] },
      ...{ clock: clock(3), dueAt: NOW + 9000 },
      supplements: [
        { ...asked, answeredAt: EARLIER },
        { ...asked, answeredAt: NOW },
      ],
    },
  ],
  [
    'an original on loan stays beside what came in its place',
    { status: 'awaiting_intake_supplement', papers: [lent('map')], intakeSupplements: [asked] },
    { type: 'intake_supplement_provided', papers: [paper('map', 2)] },
    {
      ...{ status: 'submitted', papers: [lent('map'), paper('map', 2)] },
      intakeSupplements: [{ ...asked, answeredAt: NOW }],
    },
  ],
  [
    'a first payment is asked for',
    { status: 'in_process', dueAt: FIRST_DUE, originalDueAt: FIRST_DUE },
    { type: 'payment_requested', amount: 5000, reason: 'Lệ phí', clock: clock(3), dueAt: null },
    {
      ...{ status: 'awaiting_payment', clock: clock(3), dueAt: undefined },
      payments: [{ amount: 5000, reason: 'Lệ phí', askedAt: NOW }],
    },
  ],
  [
    'a further one beside it',
    { payments: [paid], originalDueAt: FIRST_DUE },
    { type: 'payment_requested', amount: 7000, reason: 'Thuế', clock: clock(3), dueAt: null },
    {
      ...{ status: 'awaiting_payment', clock: clock(3) },
      payments: [paid, { amount: 7000, reason: 'Thuế', askedAt: NOW }],
    },
  ],
  [
    'the one that was open is paid now',
    {
      status: 'awaiting_payment',
      originalDueAt: FIRST_DUE,
      payments: [paid, { amount: 7000, reason: 'Thuế', askedAt: EARLIER }],
    },
    { type: 'payment_confirmed', ...timed },
    {
      ...{ status: 'in_process', clock: clock(3), dueAt: NOW + 9000 },
      payments: [paid, { amount: 7000, reason: 'Thuế', askedAt: EARLIER, paidAt: NOW }],
    },
  ],
  [
    'a fee is paid, the other is not',
    { fees },
    { type: 'fee_collected', code: 'certificate' },
    { fees: [fees[0], { code: 'certificate', amount: 2000, paidAt: NOW }] },
  ],
  [
    'an extension is counted and gives another day',
    { dueAt: FIRST_DUE, originalDueAt: FIRST_DUE },
    {
      type: 'deadline_extended',
      ...{ reason: 'Phức tạp', apology: 'Xin lỗi', previousDueAt: FIRST_DUE, ...timed },
    },
    { extensions: 1, clock: clock(3), dueAt: NOW + 9000 },
  ],
  [
    'another calendar gives another day and no extension',
    { dueAt: FIRST_DUE, originalDueAt: FIRST_DUE },
    { type: 'deadline_recalculated', reason: 'Lịch mới', previousDueAt: FIRST_DUE, ...timed },
    { clock: clock(3), dueAt: NOW + 9000 },
  ],
  ['a note changes nothing', {}, { type: 'note_added', text: 'Đã gọi' }, {}],
  ['and so does a proposal that the head has refused', {}, { type: 'supplement_rejected', reason: 'Đủ' }, {}],
  ['the dossier is urged', {}, { type: 'dossier_urged', text: 'Xin nhanh' }, { urgedAt: NOW }],
  [
    'an urge is answered with a day',
    { urgedAt: NOW },
    { type: 'urge_answered', text: 'Xong trong tuần', doneBy: NOW + 9000 },
    { urgeAnswer: { text: 'Xong trong tuần', doneBy: NOW + 9000, at: NOW } },
  ],
]

const ENDINGS: Row[] = [
  [
    'a dossier is stopped, with its reason',
    {},
    { type: 'dossier_stopped', reason: 'Quá hạn' },
    { decisionReason: 'Quá hạn', status: 'stopped', endedAt: NOW, endKind: 'stopped' },
  ],
  [
    'or withdrawn',
    {},
    { type: 'dossier_withdrawn', reason: 'Đổi ý' },
    { decisionReason: 'Đổi ý', status: 'withdrawn', endedAt: NOW, endKind: 'withdrawn' },
  ],
  [
    'the result is there: the part that counts has ended',
    {},
    { type: 'result_issued', decision: 'granted', code: 'KQ-1', number: '7/GP', files: [] },
    {
      ...{ status: 'result_ready', endedAt: NOW, endKind: 'result' },
      result: { decision: 'granted', issuedAt: NOW, files: [], code: 'KQ-1', number: '7/GP' },
    },
  ],
  [
    'a result without code or number has neither',
    {},
    { type: 'result_issued', decision: 'refused', files: [] },
    {
      ...{ status: 'result_ready', endedAt: NOW, endKind: 'result' },
      result: { decision: 'refused', issuedAt: NOW, files: [] },
    },
  ],
  [
    'the result is handed over; when it ended stays',
    { status: 'result_ready', endedAt: EARLIER, endKind: 'result' },
    { type: 'result_handed_over', method: 'counter' },
    { status: 'handed_over', handedOverAt: NOW },
  ],
  [
    'an original that was given back is not on loan any more; others are',
    { papers: [lent('a'), lent('b'), { ...lent('c'), way: 'shown' }] },
    { type: 'originals_returned', returned: ['a', 'c'] },
    { papers: [{ ...lent('a'), returnedAt: NOW }, lent('b'), { ...lent('c'), way: 'shown' }] },
  ],
  [
    'what is given back with the result, too',
    { status: 'result_ready', papers: [lent('a')] },
    { type: 'result_handed_over', method: 'counter', returned: ['a'] },
    { status: 'handed_over', handedOverAt: NOW, papers: [{ ...lent('a'), returnedAt: NOW }] },
  ],
  [
    'a correction is counted',
    { corrections: 1 },
    { type: 'result_corrected', reason: 'Tên', files: [] },
    { corrections: 2 },
  ],
  [
    'who it concerns asks to have something set right',
    { corrections: 1 },
    {
      ...{ type: 'correction_asked', about: 'result', text: 'Sai năm sinh', files: [] },
      opened: [toAnswer],
    },
    {
      correctionRequests: [{ ...wished, askedAt: NOW, task: 'correction:7', corrections: 1 }],
      tasks: [toAnswer],
    },
  ],
  [
    'and the last who asked is answered',
    { correctionRequests: [wished, wished] },
    { type: 'correction_answered', outcome: 'declined', text: 'Đúng như giấy khai sinh' },
    {
      correctionRequests: [
        wished,
        { ...wished, answer: { outcome: 'declined', text: 'Đúng như giấy khai sinh', at: NOW } },
      ],
    },
  ],
  [
    'the applicant wants the result by post after all',
    { deliverBy: 'counter' },
    { type: 'delivery_chosen', deliverBy: 'post' },
    { deliverBy: 'post' },
  ],
  [
    'the applicant rates',
    {},
    { type: 'dossier_rated', level: 'satisfied', channel: 'kiosk' },
    { rating: { level: 'satisfied', channel: 'kiosk', at: NOW } },
  ],
]

describe('what an event changes of a dossier, and nothing else', () => {
  for (const rows of [INTAKE, FLOW, ASIDE, ENDINGS]) {
    it.each(rows)('%s', (_, before, body, after) => {
      expect(changed({ ...filed, ...before }, body)).toEqual(after)
    })
  }
})

describe('a stream of events', () => {
  it('begins with the filing, and has one', () => {
    expect(() => fold([])).toThrow('begins with dossier_submitted')
    expect(() => fold([event({ type: 'note_added', text: 'x' })])).toThrow('begins with dossier_submitted')
    expect(() => evolve(filed, event({ ...FILED, papers: [] }))).toThrow('submitted once')
  })

  it('makes of the filing a dossier with nothing done yet', () => {
    const { type: _, ...application } = FILED
    expect(filed).toStrictEqual({
      ...application,
      ...{ id: 'd', version: 1, status: 'submitted', submittedAt: EARLIER, lastActAt: EARLIER },
      ...{ fees: [], tasks: [], stays: [], supplements: [], intakeSupplements: [], opinions: [] },
      ...{ extensions: 0, corrections: 0 },
    })
  })

  it('is read in its order', () => {
    const said = fold([
      event({ ...FILED, papers: [] }, EARLIER, 1),
      event({ type: 'dossier_urged', text: 'một' }, EARLIER + 1, 2),
      event({ type: 'dossier_urged', text: 'hai' }, NOW, 3),
    ])
    expect([said.version, said.urgedAt, said.submittedAt]).toEqual([3, NOW, EARLIER])
  })
})
