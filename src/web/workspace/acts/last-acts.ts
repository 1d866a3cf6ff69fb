/** Acts that nobody can take back: asked once more before they are done, with what will happen. */
import type { CommandBody } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'

const consequences = {
  vi: {
    approve_intake_refusal:
      'Hồ sơ không được tiếp nhận và kết thúc ở đây. Người nộp nhận phiếu từ chối (Mẫu 03); muốn tiếp tục thì phải nộp hồ sơ mới.',
    stop: 'Hồ sơ kết thúc mà không có kết quả. Mọi việc đang mở đóng lại, người nộp nhận thông báo dừng giải quyết.',
    withdraw:
      'Hồ sơ kết thúc theo đề nghị của người nộp. Mọi việc đang mở đóng lại; muốn làm lại thì phải nộp hồ sơ mới.',
    refused:
      'Hồ sơ bị từ chối: văn bản từ chối đi tiếp đến bước phát hành, người nộp đọc được lý do bên dưới.',
  },
  en: {
    approve_intake_refusal:
      'The dossier is not accepted and ends here. The applicant gets the refusal (form 03) and would have to file anew.',
    stop: 'The dossier ends without a result. All open work is closed and the applicant is told.',
    withdraw:
      'The dossier ends as the applicant asked. All open work is closed; to go on they would have to file anew.',
    refused:
      'The dossier is refused: the refusal goes on to be issued, and the applicant can read the reason below.',
  },
} satisfies Record<Lang, object>

/** What will happen, where it cannot be undone; undefined for everything else. */
export function sayLastAct(body: CommandBody, lang: Lang): string | undefined {
  const t = consequences[lang]
  if (body.type === 'complete_step') return body.decision === 'refused' ? t.refused : undefined
  return body.type === 'approve_intake_refusal' || body.type === 'stop' || body.type === 'withdraw'
    ? t[body.type]
    : undefined
}
