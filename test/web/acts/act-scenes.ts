/** Dossiers in every stage, and for each act of the workspace who does it, with what typed. */
import { ROLES } from '../../../src/agencies/index.ts'
import {
  actOnDossier,
  type CommandBody,
  type EventType,
  findDossier,
  isRefusal,
  partiesSchema,
} from '../../../src/dossiers/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { writeFileReference } from '../../../src/web/shell/forms/upload-form.ts'
import type { StaffAct } from '../../../src/web/workspace/acts/act-words.ts'
import { uploadResult } from '../../files.ts'
import type { StaffPages } from '../staff-browser.ts'

const [CENTRE, LAND, BUILDING] = ['H44.01.01', 'H44.45', 'H44.44']
/** Splitting of parcels: twelve working days, handled by the department; sale of land: with a tax and a payment. */
const [SPLIT, SALE] = ['1.012784', '1.013831']

export interface Scene {
  act: StaffAct
  /** Besides the act, where there are several scenes of one. */
  name?: string
  person: string
  /** Makes a dossier that waits for the act; answers its id. */
  make(): Promise<string>
  /** What is typed or chosen; a function of the form's options where these are not known before. */
  fields: Readonly<Record<string, string | ((options: readonly string[]) => string)>>
  /** Whether the act is sent with a file that the person has uploaded. */
  withFile?: true
  /** A field that must not be missing. */
  needs?: string
  event: EventType
  /** What the page afterwards tells besides that the act is done. */
  tells?: string
}

/** What a form carries for a file that was uploaded before: `kept-files`. */
export async function keptFileOf(pages: StaffPages, scene: Scene): Promise<Record<string, string>> {
  if (!scene.withFile) return {}
  const { id } = await pages.open(scene.person)
  const file = await uploadResult(pages.services.files, { kind: 'staff', id }, pages.clock.now())
  return { 'kept-files': writeFileReference(file) }
}

/** The desk, the officers, their heads and the clerk in one: prepares what a scene needs. */
function openStage({ office, clock, open, services }: StaffPages) {
  const places = [CENTRE, LAND, BUILDING] as string[]
  const grants = ROLES.flatMap((role) => places.map((agency) => ({ role, agency })))
  const give = async (dossier: string, body: CommandBody) => {
    const { id } = await open('phogiamdoc.ttpvhcc')
    const isOwn = body.type === 'ask_correction'
    const actor = isOwn
      ? ({ kind: 'applicant', id: dossier, secretOf: dossier } as const)
      : { kind: 'staff' as const, id, grants }
    const acted = await actOnDossier(office, { id: newId(), dossier, actor, at: clock.now(), body })
    if (isRefusal(acted)) throw new Error(`${body.type}: ${acted.refused} ${acted.message.en}`)
  }
  const known = { value: 1_000_000, pages: 1, copies: 1, quantity: 1, persons: 1 }
  const submitted = async (
    procedure = SPLIT,
    facts: Readonly<Record<string, number>> = known,
    way?: 'lent',
  ) => {
    const dossier = newId()
    const version = office.catalogue.inForce(procedure ?? '', clock.now())?.version
    const papers = (version?.components ?? []).map(({ code, name }) => ({
      ...{ component: code, name: name.vi, originals: 1, copies: 0, ...(way === undefined ? {} : { way }) },
    }))
    const name = 'Đặng Thị Tách Thửa'
    await give(dossier, {
      ...{ type: 'submit', procedure: procedure ?? '', channel: 'direct', papers, sets: 1 },
      ...{ receivingAgency: CENTRE ?? '', competentAgency: LAND ?? '', deliverBy: 'counter' },
      ...{ parties: partiesSchema.parse({ applicant: { kind: 'citizen', name, idNumber: '025190000001' } }) },
      facts: { ...facts },
    })
    return dossier
  }
  const accepted = async (procedure?: string) => {
    const dossier = await submitted(procedure)
    await give(dossier, { type: 'accept', paidFees: false })
    return dossier
  }
  const transferred = async (procedure?: string) => {
    const dossier = await accepted(procedure)
    await give(dossier, { type: 'transfer' })
    return dossier
  }
  const inProcess = async (procedure?: string) => {
    const dossier = await transferred(procedure)
    await give(dossier, { type: 'confirm_receipt' })
    return dossier
  }
  /** Completes steps until this one is open; `end`: until there is a result. */
  const at = async (step: string, procedure?: string) => {
    const dossier = await inProcess(procedure)
    for (let done = 0; done < 12; done += 1) {
      const state = (await findDossier(office.database, dossier))?.state
      const task = state?.tasks.find(({ node }) => node !== undefined)
      if (task?.node === undefined || task.node === step) return dossier
      const { node } = task
      if (task.kind === 'wait') await give(dossier, { type: 'answer_outside', node, answer: 'Đã trả lời' })
      else if (node === 'approve') {
        await give(dossier, { type: 'complete_step', node, decision: 'granted' })
      } else {
        const { id } = await open('phogiamdoc.ttpvhcc')
        const file = await uploadResult(services.files, { kind: 'staff', id }, clock.now())
        await give(dossier, { type: 'complete_step', node, files: [file] })
      }
    }
    throw new Error(`${step} is never reached`)
  }
  const then = (make: () => Promise<string>, body: CommandBody) => async () => {
    const dossier = await make()
    await give(dossier, body)
    return dossier
  }
  return { give, submitted, accepted, transferred, inProcess, at, then }
}

const first = (options: readonly string[]) => options[0] ?? ''
const [DESK, DESK_HEAD, OFFICER, HEAD] = [
  'tiepnhan.ttpvhcc',
  'phogiamdoc.ttpvhcc',
  'chuyenvien.vpdkdd.snnmt',
  'truongphong.vpdkdd.snnmt',
] as const
const reason = 'Thiếu bản chính để đối chiếu, đề nghị làm rõ'

let results = 1_000
function nextNumber(): string {
  results += 1_000
  return `${results}/GCN`
}

export function scenesOf(pages: StaffPages): Scene[] {
  const { submitted, accepted, transferred, inProcess, at, then } = openStage(pages)
  const asked = { items: ['Bản vẽ tách thửa'], reason }
  const opinion = {
    type: 'request_opinion',
    agency: BUILDING ?? '',
    question: 'Có vướng quy hoạch không?',
  } as const
  const handled = () => at('handle')
  const suppliedOnce = then(then(handled, { type: 'request_supplement', ...asked }), {
    type: 'provide_supplement',
    papers: [],
  })
  return [
    {
      act: 'accept',
      person: DESK,
      make: submitted,
      fields: { paidFees: 'yes' },
      event: 'dossier_accepted',
      tells: 'Hẹn trả kết quả: ',
    },
    {
      act: 'accept',
      name: 'with what the fee needs and the application left out',
      person: DESK,
      make: () => submitted(SALE, {}),
      fields: { 'facts.value': '2500000000' },
      needs: 'facts.value',
      event: 'dossier_accepted',
      tells: 'Hẹn trả kết quả: ',
    },
    {
      act: 'request_intake_supplement',
      person: DESK,
      make: submitted,
      fields: { items: 'Bản vẽ tách thửa\nĐơn có chữ ký', reason },
      needs: 'items',
      event: 'intake_supplement_requested',
    },
    {
      act: 'propose_intake_refusal',
      person: DESK,
      make: submitted,
      fields: { reason },
      needs: 'reason',
      event: 'intake_refusal_proposed',
    },
    {
      act: 'approve_intake_refusal',
      person: DESK_HEAD,
      make: then(submitted, { type: 'propose_intake_refusal', reason }),
      fields: {},
      event: 'intake_refused',
    },
    {
      act: 'reject_intake_refusal',
      person: DESK_HEAD,
      make: then(submitted, { type: 'propose_intake_refusal', reason }),
      fields: { reason },
      needs: 'reason',
      event: 'intake_refusal_returned',
    },
    {
      act: 'provide_intake_supplement',
      person: DESK,
      make: then(submitted, { type: 'request_intake_supplement', ...asked }),
      fields: { papers: first },
      needs: 'papers',
      event: 'intake_supplement_provided',
    },
    { act: 'transfer', person: DESK, make: accepted, fields: {}, event: 'dossier_transferred' },
    { act: 'confirm_receipt', person: HEAD, make: transferred, fields: {}, event: 'transfer_received' },
    {
      act: 'return_transfer',
      person: HEAD,
      make: transferred,
      fields: { reason },
      needs: 'reason',
      event: 'transfer_returned',
    },
    {
      act: 'complete_step',
      person: OFFICER,
      make: handled,
      fields: { reason: 'Đã thẩm định, đủ điều kiện' },
      event: 'step_completed',
    },
    {
      act: 'complete_step',
      name: 'decision',
      person: 'giamdoc.snnmt',
      make: () => at('approve'),
      fields: { decision: 'refused', reason },
      needs: 'decision',
      event: 'step_completed',
    },
    {
      act: 'complete_step',
      name: 'issue',
      person: 'vanthu.snnmt',
      make: () => at('issue'),
      // A number of its own, and far ahead of those that the series gives by itself meanwhile.
      fields: { resultNumber: nextNumber },
      withFile: true,
      event: 'result_issued',
    },
    {
      act: 'complete_step',
      name: 'obligation',
      person: OFFICER,
      make: () => at('notify', SALE),
      fields: { 'facts.financial_obligation': '0', reason: 'Thuộc diện miễn' },
      needs: 'facts.financial_obligation',
      event: 'step_completed',
    },
    {
      act: 'send_back',
      person: HEAD,
      make: () => at('review'),
      fields: { to: first, reason },
      needs: 'to',
      event: 'step_sent_back',
    },
    {
      act: 'answer_outside',
      person: OFFICER,
      make: () => at('tax', SALE),
      fields: { answer: 'Thuế đã xác định nghĩa vụ' },
      needs: 'answer',
      event: 'outside_answered',
    },
    {
      act: 'request_opinion',
      person: OFFICER,
      make: handled,
      fields: { agency: BUILDING ?? '', question: 'Có vướng quy hoạch không?', workingDays: '2' },
      needs: 'question',
      event: 'opinion_requested',
    },
    {
      act: 'give_opinion',
      person: 'giamdoc.sxd',
      make: then(handled, { ...opinion, workingDays: 2 }),
      fields: { answer: 'Không vướng quy hoạch' },
      needs: 'answer',
      event: 'opinion_given',
    },
    {
      act: 'request_supplement',
      person: OFFICER,
      make: handled,
      fields: { items: 'Bản vẽ tách thửa', reason },
      needs: 'reason',
      event: 'supplement_requested',
      tells: 'Đồng hồ đang dừng',
    },
    {
      act: 'provide_supplement',
      person: DESK,
      make: then(handled, { type: 'request_supplement', ...asked }),
      fields: { papers: first },
      needs: 'papers',
      event: 'supplement_provided',
      tells: 'Hẹn trả kết quả: ',
    },
    {
      act: 'propose_supplement',
      person: OFFICER,
      make: suppliedOnce,
      fields: { items: 'Bản vẽ tách thửa', reason },
      needs: 'items',
      event: 'supplement_proposed',
    },
    {
      act: 'approve_supplement',
      person: HEAD,
      make: then(suppliedOnce, { type: 'propose_supplement', ...asked }),
      fields: {},
      event: 'supplement_requested',
      tells: 'Đồng hồ đang dừng',
    },
    {
      act: 'reject_supplement',
      person: HEAD,
      make: then(suppliedOnce, { type: 'propose_supplement', ...asked }),
      fields: { reason },
      needs: 'reason',
      event: 'supplement_rejected',
    },
    {
      act: 'request_payment',
      person: OFFICER,
      make: () => at('notify', SALE),
      fields: { amount: '1.250.000', reason },
      needs: 'amount',
      event: 'payment_requested',
      tells: 'Đồng hồ đang dừng',
    },
    {
      act: 'confirm_payment',
      person: 'thuphi.ttpvhcc',
      make: then(() => at('notify', SALE), { type: 'request_payment', amount: 1_250_000, reason }),
      fields: { receipt: 'BL-0012' },
      event: 'payment_confirmed',
      tells: 'Hẹn trả kết quả: ',
    },
    {
      act: 'collect_fee',
      person: 'thuphi.ttpvhcc',
      make: accepted,
      fields: { code: first, receipt: 'BL-0011' },
      needs: 'code',
      event: 'fee_collected',
    },
    {
      act: 'assign',
      person: HEAD,
      make: inProcess,
      fields: { to: '-', reason: 'Chia lại việc' },
      needs: 'to',
      event: 'task_assigned',
    },
    {
      act: 'extend',
      person: 'giamdoc.snnmt',
      make: handled,
      fields: { until: '30/12/2026', reason, apology: 'Xin lỗi vì chậm trễ' },
      needs: 'apology',
      event: 'deadline_extended',
      tells: '30/12/2026',
    },
    {
      act: 'urge',
      person: 'giamdoc.ttpvhcc',
      make: handled,
      fields: { text: 'Đề nghị giải quyết ngay' },
      needs: 'text',
      event: 'dossier_urged',
    },
    {
      act: 'answer_urge',
      person: OFFICER,
      make: then(handled, { type: 'urge', text: 'Đề nghị giải quyết ngay' }),
      fields: { text: 'Chờ đo đạc, xong trong tuần', until: '30/12/2026' },
      needs: 'until',
      event: 'urge_answered',
      tells: '30/12/2026',
    },
    {
      act: 'add_note',
      person: OFFICER,
      make: handled,
      fields: { text: 'Đã gọi cho người nộp' },
      needs: 'text',
      event: 'note_added',
    },
    {
      act: 'stop',
      person: DESK,
      make: handled,
      fields: { reason },
      needs: 'reason',
      event: 'dossier_stopped',
    },
    {
      act: 'withdraw',
      person: DESK,
      make: handled,
      fields: { reason },
      needs: 'reason',
      event: 'dossier_withdrawn',
    },
    {
      act: 'hand_over',
      person: 'traketqua.ttpvhcc',
      make: () => at('end'),
      fields: { method: 'counter', receiver: 'Đặng Văn Con' },
      needs: 'method',
      event: 'result_handed_over',
    },
    {
      act: 'correct_party',
      person: DESK,
      make: handled,
      fields: {
        ...{ name: 'Đặng Thị Tách Thửa', idNumber: '025190000001', phone: '0912 345 678' },
        reason: 'Gõ nhầm khi tiếp nhận, đã đối chiếu căn cước',
      },
      needs: 'reason',
      event: 'party_corrected',
      tells: '0912345678',
    },
    {
      act: 'return_originals',
      person: DESK,
      make: () => submitted(SPLIT, undefined, 'lent'),
      fields: { returned: first },
      needs: 'returned',
      event: 'originals_returned',
    },
    {
      act: 'correct_result',
      person: 'vanthu.snnmt',
      make: () => at('end'),
      fields: { reason },
      needs: 'reason',
      event: 'result_corrected',
    },
    {
      act: 'answer_correction',
      person: DESK,
      make: then(handled, { type: 'ask_correction', about: 'data', text: 'Sai năm sinh', files: [] }),
      fields: { outcome: 'declined', text: 'Đúng như trên căn cước' },
      needs: 'outcome',
      event: 'correction_answered',
      tells: 'Đúng như trên căn cước',
    },
  ]
}
