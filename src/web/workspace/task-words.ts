import type { DossierStatus, TaskKind } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { WebServices } from '../services.ts'

export const statusNames = {
  vi: {
    submitted: 'Mới nộp, chờ tiếp nhận',
    awaiting_intake_supplement: 'Chờ bổ sung để tiếp nhận',
    not_accepted: 'Không tiếp nhận',
    accepted: 'Đã tiếp nhận',
    transferred: 'Đang chuyển đến cơ quan giải quyết',
    in_process: 'Đang giải quyết',
    awaiting_supplement: 'Chờ bổ sung',
    awaiting_payment: 'Chờ thực hiện nghĩa vụ tài chính',
    stopped: 'Dừng giải quyết',
    withdrawn: 'Người nộp đã rút',
    result_ready: 'Đã có kết quả, chờ trả',
    handed_over: 'Đã trả kết quả',
  },
  en: {
    submitted: 'Filed, waiting to be accepted',
    awaiting_intake_supplement: 'Waiting for a supplement before acceptance',
    not_accepted: 'Not accepted',
    accepted: 'Accepted',
    transferred: 'On its way to the agency that decides',
    in_process: 'In process',
    awaiting_supplement: 'Waiting for a supplement',
    awaiting_payment: 'Waiting for the financial obligation',
    stopped: 'Stopped',
    withdrawn: 'Withdrawn',
    result_ready: 'Result ready, to be handed over',
    handed_over: 'Handed over',
  },
} satisfies Record<Lang, Record<DossierStatus, string>>

const taskNames = {
  vi: {
    reception: 'Kiểm tra, tiếp nhận',
    intake_supplement: 'Chờ bổ sung để tiếp nhận',
    transfer: 'Chuyển đến cơ quan giải quyết',
    receipt: 'Nhận hồ sơ chuyển đến',
    step: 'Giải quyết',
    wait: 'Chờ trả lời bên ngoài',
    timer: 'Chờ đến ngày',
    opinion: 'Cho ý kiến',
    supplement: 'Chờ bổ sung',
    payment: 'Chờ nghĩa vụ tài chính',
    hand_over: 'Trả kết quả',
  },
  en: {
    reception: 'Check and accept',
    intake_supplement: 'Waiting for a supplement',
    transfer: 'Send to the agency that decides',
    receipt: 'Take over what was sent',
    step: 'Process',
    wait: 'Waiting for an outside answer',
    timer: 'Waiting for a date',
    opinion: 'Give an opinion',
    supplement: 'Waiting for a supplement',
    payment: 'Waiting for payment',
    hand_over: 'Hand over the result',
  },
} satisfies Record<Lang, Record<TaskKind, string>>

export const channelNames = {
  vi: { direct: 'Tại quầy', online: 'Trực tuyến', post: 'Bưu chính', kiosk: 'Ki-ốt' },
  en: { direct: 'At the counter', online: 'Online', post: 'By post', kiosk: 'Kiosk' },
} satisfies Record<Lang, object>

/** The step as the flow names it; other work by its kind. */
export function taskName(
  { office }: WebServices,
  task: { kind: TaskKind; node?: string | null | undefined; procedureVersion: string },
  lang: Lang,
): string {
  const node = task.node ? office.catalogue.byId(task.procedureVersion)?.flow.nodes.get(task.node) : undefined
  const name = node && 'name' in node ? node.name?.[lang] : undefined
  return name ?? taskNames[lang][task.kind]
}
