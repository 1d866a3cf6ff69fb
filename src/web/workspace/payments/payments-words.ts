import type { PaymentFilter, Purpose, RefundReason } from '../../../payments/index.ts'
import type { Lang } from '../../../platform/index.ts'

export const paymentsWords = {
  vi: {
    title: 'Thanh toán trực tuyến',
    lead: 'Mọi giao dịch mà nền tảng thanh toán đã báo. Khoản không phải thu thì hoàn lại và ghi cách hoàn ở đây.',
    filter: 'Lọc theo tình trạng',
    filters: { all: 'Tất cả', refund_due: 'Phải hoàn', refunded: 'Đã hoàn' } satisfies Record<
      PaymentFilter,
      string
    >,
    heads: {
      dossier: 'Hồ sơ',
      amount: 'Số tiền',
      when: 'Lúc',
      transaction: 'Giao dịch',
      state: 'Tình trạng',
      act: 'Hoàn tiền',
    },
    purposes: { fees: 'Phí, lệ phí', obligation: 'Nghĩa vụ tài chính' } satisfies Record<Purpose, string>,
    unknown: 'Không có hồ sơ',
    settled: 'Đã ghi vào hồ sơ',
    settling: 'Đang ghi vào hồ sơ',
    due: (amount: string) => `Phải hoàn ${amount} đồng`,
    refunded: (amount: string, when: string) => `Đã hoàn ${amount} đồng lúc ${when}`,
    reasons: {
      twice: 'Trả hai lần',
      replaced: 'Trả theo yêu cầu cũ, khoản thu đã thay đổi',
      wrong_amount: 'Sai số tiền hoặc loại tiền',
      unknown_reference: 'Mã tham chiếu không có ở đây',
      not_owed: 'Đã thu ở quầy hoặc hồ sơ đã kết thúc',
      not_accepted: 'Nộp khi nộp hồ sơ, hồ sơ không được tiếp nhận hoặc đã rút',
      fee_changed: 'Nộp khi nộp hồ sơ, khi tiếp nhận tính ra mức khác',
    } satisfies Record<RefundReason, string>,
    note: 'Cách hoàn, số chứng từ',
    mark: 'Ghi đã hoàn',
    marked: 'Đã ghi khoản hoàn.',
    missing: 'Chưa ghi: cần điền cách hoàn và số chứng từ, dưới 500 ký tự.',
    gone: 'Khoản này đã được ghi hoàn trước đó.',
    none: 'Chưa có giao dịch nào ở đây',
    money: (amount: string) => `${amount} đồng`,
    counterOnly: 'Nơi này chưa nối nền tảng thanh toán: phí, lệ phí thu tại quầy.',
  },
  en: {
    title: 'Online payments',
    lead: 'Every transaction that the payment platform told of. What is not owed goes back, and how it went is noted here.',
    filter: 'Filter by state',
    filters: { all: 'All', refund_due: 'To be refunded', refunded: 'Refunded' } satisfies Record<
      PaymentFilter,
      string
    >,
    heads: {
      dossier: 'Dossier',
      amount: 'Amount',
      when: 'When',
      transaction: 'Transaction',
      state: 'State',
      act: 'Refund',
    },
    purposes: { fees: 'Fees and charges', obligation: 'Financial obligation' } satisfies Record<
      Purpose,
      string
    >,
    unknown: 'No dossier',
    settled: 'Noted in the dossier',
    settling: 'Being noted in the dossier',
    due: (amount: string) => `${amount} VND to be refunded`,
    refunded: (amount: string, when: string) => `${amount} VND refunded, ${when}`,
    reasons: {
      twice: 'Paid twice',
      replaced: 'Paid on an older request; what is owed has changed',
      wrong_amount: 'Wrong amount or currency',
      unknown_reference: 'The reference is not known here',
      not_owed: 'Collected at the counter, or the dossier has ended',
      not_accepted: 'Paid at filing; the dossier was not accepted or was withdrawn',
      fee_changed: 'Paid at filing; at acceptance it came to another amount',
    } satisfies Record<RefundReason, string>,
    note: 'How, and the number of the voucher',
    mark: 'Note as refunded',
    marked: 'The refund is noted.',
    missing: 'Not noted: say how and the number of the voucher, in fewer than 500 signs.',
    gone: 'This was noted as refunded before.',
    none: 'No transactions here yet',
    money: (amount: string) => `${amount} VND`,
    counterOnly: 'No payment platform is connected here: fees and charges are collected at the counter.',
  },
} satisfies Record<Lang, object>
