/** What the API refuses by itself, and which HTTP status each refusal of the dossiers has. */
import { toVietnamIso } from '../../calendar/index.ts'
import { type Refusal, type RefusalCode, refuse } from '../../dossiers/index.ts'
import { type MessageFault, messageErrors } from '../../integration/index.ts'
import {
  type ErrorEntry,
  type ErrorTable,
  mergeErrorTables,
  type Problem,
  platformErrors,
  problemsOf,
} from '../../platform/index.ts'
import { type WebhookFault, webhookErrors } from '../../webhooks/index.ts'

export const apiErrors = {
  invalid_input: {
    status: 422,
    text: { vi: 'Dữ liệu gửi lên chưa đúng.', en: 'What was sent is not right.' },
    next: {
      vi: 'Sửa từng chỗ nêu trong “errors” rồi gửi lại; chưa có gì được lưu.',
      en: 'Correct each place named in “errors” and send it again; nothing was stored.',
    },
  },
  malformed_json: {
    status: 400,
    text: { vi: 'Nội dung gửi lên không phải là JSON hợp lệ.', en: 'The body is not valid JSON.' },
    next: {
      vi: 'Kiểm tra dấu ngoặc, dấu phẩy và bảng mã UTF-8 rồi gửi lại.',
      en: 'Check brackets, commas and UTF-8, then send it again.',
    },
  },
  unstorable_text: {
    status: 422,
    text: {
      vi: 'Có ký tự không lưu được: ký tự rỗng (\\u0000) hoặc nửa ký tự Unicode.',
      en: 'There is a character that cannot be stored: NUL (\\u0000) or half a Unicode character.',
    },
    next: { vi: 'Bỏ ký tự đó rồi gửi lại.', en: 'Remove it and send it again.' },
  },
  token_needed: {
    status: 401,
    text: { vi: 'Cần mã truy cập để dùng địa chỉ này.', en: 'This address needs an access token.' },
    next: {
      vi: 'Gửi kèm “Authorization: Bearer …”; đơn vị vận hành cấp mã bằng lệnh “motcua client create”.',
      en: 'Send “Authorization: Bearer …”; the operator gives tokens with “motcua client create”.',
    },
  },
  token_invalid: {
    status: 401,
    text: {
      vi: 'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.',
      en: 'The access token is wrong, has expired or was revoked.',
    },
    next: { vi: 'Đề nghị đơn vị vận hành cấp mã mới.', en: 'Ask the operator for a new one.' },
  },
  scope_missing: {
    status: 403,
    text: { vi: 'Mã truy cập không có phạm vi cần thiết.', en: 'The access token lacks the scope for this.' },
    next: {
      vi: 'Đề nghị đơn vị vận hành cấp mã có phạm vi nêu trong “scope”.',
      en: 'Ask the operator for a token with the scope named in “scope”.',
    },
  },
  agency_out_of_reach: {
    status: 403,
    text: {
      vi: 'Mã truy cập không dùng được cho cơ quan này.',
      en: 'The access token does not reach this agency.',
    },
    next: {
      vi: 'Chọn cơ quan mà mã được cấp, hoặc đề nghị đơn vị vận hành mở rộng.',
      en: 'Choose an agency it was given for, or ask the operator to widen it.',
    },
  },
  version_outdated: {
    status: 412,
    text: {
      vi: 'Hồ sơ đã thay đổi sau phiên bản nêu trong If-Match.',
      en: 'The dossier has changed since the version named in If-Match.',
    },
    next: {
      vi: 'Đọc lại hồ sơ, xem việc vừa được làm rồi quyết định lại.',
      en: 'Read the dossier again, see what was done, then decide anew.',
    },
  },
  procedure_unknown: {
    status: 404,
    text: {
      vi: 'Không có thủ tục mang mã này có hiệu lực vào ngày đó.',
      en: 'No procedure with this code is in force on that day.',
    },
    next: {
      vi: 'Tìm trong danh mục: /api/v1/procedures?q=…',
      en: 'Search the catalogue: /api/v1/procedures?q=…',
    },
  },
  link_closed: {
    status: 403,
    text: { vi: 'Liên kết không đúng hoặc đã hết hạn.', en: 'The link is not right or has expired.' },
    next: {
      vi: 'Đề nghị Trung tâm gửi lại thư mang liên kết.',
      en: 'Ask the Centre to send the message with the link again.',
    },
  },
  look_up_failed: {
    status: 404,
    text: {
      vi: 'Mã hồ sơ hoặc mã tra cứu không đúng.',
      en: 'The code of the dossier or the look-up secret is not right.',
    },
    next: {
      vi: 'Nhập đúng hai mã in trên giấy tiếp nhận.',
      en: 'Enter both as printed on the receipt.',
    },
  },
} satisfies ErrorTable

export const apiProblem = problemsOf(apiErrors)

/** 404 it is not there (for you); 403 not yours to do; 409 not now; 422 not like this. */
export const REFUSAL_STATUS = {
  unknown_dossier: 404,
  act_failed: 500,
  not_permitted: 403,
  second_supplement_needs_head: 403,
  not_allowed_now: 409,
  not_urged: 409,
  promise_not_ahead: 422,
  version_conflict: 409,
  agreement_missing: 409,
  identity_unproven: 403,
  proposal_open: 409,
  no_proposal: 409,
  not_signed_in_order: 409,
  initialled_already: 409,
  initials_complete: 409,
  initials_missing: 409,
  result_signed_already: 409,
  leader_signature_missing: 409,
  leader_signs: 403,
  result_not_sealed: 422,
  refusal_proposed: 409,
  no_refusal_proposed: 409,
  refusal_own_proposal: 403,
  flow_refused: 409,
  action_not_in_step: 409,
  cannot_do_task: 422,
  unknown_task: 409,
  intake_supplement_once: 409,
  already_extended: 409,
  extension_too_late: 409,
  no_due_date: 409,
  decision_exists: 409,
  already_rated: 409,
  no_such_party: 422,
  nothing_corrected: 409,
  correction_open: 409,
  no_result_yet: 409,
  same_delivery: 409,
  no_correction_asked: 409,
  result_not_corrected: 409,
  not_due_yet: 409,
  nothing_changes: 409,
  move_undecided: 409,
  nothing_to_restore: 409,
  time_goes_back: 409,
  result_number_used: 409,
  key_reused: 422,
  procedure_not_in_force: 422,
  unknown_agency: 422,
  unknown_version: 422,
  version_lacks_case: 422,
  not_competent: 422,
  channel_not_offered: 422,
  unknown_case: 422,
  papers_missing: 422,
  unknown_component: 422,
  not_lent: 409,
  unknown_file: 422,
  facts_missing: 422,
  party_wrong: 422,
  facts_wrong: 422,
  fee_not_computable: 422,
  decision_needed: 422,
  decision_not_here: 422,
  answered_by_system: 409,
  reason_needed: 422,
  result_number_unclear: 422,
  result_file_missing: 422,
  extension_not_later: 422,
  extension_too_far: 422,
  unknown_fee: 422,
} as const satisfies Record<RefusalCode, number>

const REFUSAL_CODES = Object.keys(REFUSAL_STATUS) as RefusalCode[]

const MOMENT = /^(at|until|\w+At)$/

/** A refusal of the dossiers as a problem; its detail travels as `details`, with moments as the API writes them. */
export function problemOfRefusal({ refused, message, next, detail }: Refusal): Problem {
  const details = Object.entries(detail ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' && MOMENT.test(name) ? toVietnamIso(value) : value,
  ])
  const extra = detail === undefined ? {} : { details: Object.fromEntries(details) }
  return { status: REFUSAL_STATUS[refused], text: message, next, code: refused, extra }
}

const refusals = Object.fromEntries(
  REFUSAL_CODES.map((code): [string, ErrorEntry] => {
    const { message, next } = refuse(code)
    return [code, { status: REFUSAL_STATUS[code], text: message, next }]
  }),
)

/** Every code that the API can answer with, for its reference. */
export const ALL_PROBLEMS = mergeErrorTables(
  platformErrors,
  apiErrors,
  messageErrors,
  webhookErrors,
  refusals,
)

export type ProblemCode =
  | keyof typeof apiErrors
  | keyof typeof platformErrors
  | MessageFault
  | RefusalCode
  | WebhookFault
