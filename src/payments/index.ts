/** Online payment: what a dossier owes as a bill, the platform that collects it, what comes in and what goes back. */

export { findBillOfAttempt, listBillsOf } from './bills/bill-store.ts'
export {
  type ListedPayment,
  listPayments,
  noteRefund,
  PAYMENT_FILTERS,
  type PaymentFilter,
  type PaymentPlace,
} from './bills/payment-store.ts'
export type { Bill, BillLine, Owed, Purpose, RefundReason } from './model.ts'
export { PURPOSES } from './model.ts'
export { owedOf } from './owed.ts'
export { openPayplat } from './platform/payplat.ts'
export type { PaymentPlatform } from './platform/platform.ts'
export { addPaymentStandIn, type StandIn } from './stand-in/stand-in.ts'
export { askOfBill, askPlatform } from './taking/ask-platform.ts'
export { settleBills } from './taking/settle-bills.ts'
export { startPayment } from './taking/start-payment.ts'
export { TAKEN_WELL, takePayment } from './taking/take-payment.ts'
