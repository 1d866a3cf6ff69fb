/** Online payment. All three together, or none. */
import { z } from 'zod'
import { httpUrl, nothing, type Setting } from './setting.ts'

export const paymentSettings = {
  paymentUrl: {
    env: 'PAYMENT_URL',
    schema: httpUrl.optional(),
    default: {
      vi: '(không đặt: nộp tại quầy; bản trình diễn dùng nền tảng giả lập)',
      en: '(not set: paid at the counter; the demonstration uses its stand-in)',
    },
    expects: { vi: 'địa chỉ đầy đủ', en: 'a full address' },
    meaning: {
      vi: 'Nền tảng thanh toán trực tuyến (PayPlat), nhận INIT và QUERY; nó báo lại ở PUBLIC_URL/payments/notify và đưa người nộp về PUBLIC_URL/pay/return.',
      en: 'The payment platform (PayPlat), which takes INIT and QUERY; it calls back at PUBLIC_URL/payments/notify and brings payers to PUBLIC_URL/pay/return.',
    },
  },
  paymentKey: {
    env: 'PAYMENT_KEY',
    schema: z
      .string()
      .regex(/^[^:\s]+:\S{8,}$/)
      .transform((text) => ({
        partner: text.slice(0, text.indexOf(':')),
        secret: text.slice(text.indexOf(':') + 1),
      }))
      .optional(),
    default: nothing,
    expects: { vi: 'mã-đối-tác:khóa-bí-mật', en: 'partner:secret' },
    meaning: {
      vi: 'Mã đối tác và khóa ký thông điệp thanh toán.',
      en: 'The partner’s name and the key that signs payment messages.',
    },
  },
  paymentAccount: {
    env: 'PAYMENT_ACCOUNT',
    schema: z
      .string()
      .regex(/^[^:]+:[^:]+:.+$/)
      .transform((text) => {
        const [bank = '', number = '', ...name] = text.split(':')
        return { bank, number, name: name.join(':') }
      })
      .optional(),
    default: nothing,
    expects: { vi: 'mã-ngân-hàng:số-tài-khoản:tên-tài-khoản', en: 'bank:number:name' },
    meaning: { vi: 'Tài khoản nhận phí, lệ phí.', en: 'The account that receives fees and charges.' },
  },
} satisfies Record<string, Setting>
