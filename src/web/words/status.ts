/** What a status is called, for staff; the portal says some of it to the person. */
import type { CorrectionOutcome, CorrectionSubject, DossierStatus } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'

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

/** What somebody asks to have set right in their dossier. */
export const correctionSubjects = {
  vi: { data: 'Thông tin của hồ sơ', result: 'Kết quả đã trả' },
  en: { data: 'Data of the dossier', result: 'The result' },
} satisfies Record<Lang, Record<CorrectionSubject, string>>

/** What came of it. */
export const correctionOutcomes = {
  vi: { corrected: 'Đã sửa', declined: 'Không sửa' },
  en: { corrected: 'Corrected', declined: 'Not corrected' },
} satisfies Record<Lang, Record<CorrectionOutcome, string>>
