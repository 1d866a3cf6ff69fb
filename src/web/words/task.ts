import type { Office, TaskKind } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'

export const taskNames = {
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
    supplement_approval: 'Duyệt yêu cầu bổ sung',
    refusal_approval: 'Duyệt từ chối tiếp nhận (Mẫu 03)',
    payment: 'Chờ nghĩa vụ tài chính',
    hand_over: 'Trả kết quả',
    correction: 'Trả lời đề nghị sửa',
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
    supplement_approval: 'Approve a supplement request',
    refusal_approval: 'Confirm a refusal to receive (form 03)',
    payment: 'Waiting for payment',
    hand_over: 'Hand over the result',
    correction: 'Answer who asks for a correction',
  },
} satisfies Record<Lang, Record<TaskKind, string>>

export const channelNames = {
  vi: { direct: 'Tại quầy', online: 'Trực tuyến', post: 'Bưu chính', kiosk: 'Ki-ốt' },
  en: { direct: 'At the counter', online: 'Online', post: 'By post', kiosk: 'Kiosk' },
} satisfies Record<Lang, object>

/** The step as the flow names it; other work by its kind. */
export function taskName(
  { office }: { office: Pick<Office, 'catalogue'> },
  task: { kind: TaskKind; node?: string | null | undefined; procedureVersion: string },
  lang: Lang,
): string {
  const node = task.node ? office.catalogue.byId(task.procedureVersion)?.flow.nodes.get(task.node) : undefined
  const name = node && 'name' in node ? node.name?.[lang] : undefined
  return name ?? taskNames[lang][task.kind]
}
