/** Settings that are right each for itself and cannot be together. */
import type { Text } from '../text.ts'

interface Together {
  maxUploadMb: number
  maxUploadTotalMb: number
  filesUrl?: unknown
  filesKey?: unknown
  demo?: 'on' | 'off' | undefined
  databaseUrl?: unknown
  localAccounts?: 'on' | 'off' | undefined
  smtpUrl?: unknown
  messagingUrl?: unknown
  smsUrl?: unknown
}

/** Whether it is a demonstration, also where nobody says so. */
export function demoOf({ demo, databaseUrl }: Pick<Together, 'demo' | 'databaseUrl'>): 'on' | 'off' {
  return demo ?? (databaseUrl ? 'off' : 'on')
}

const IMPOSSIBLE: readonly { isSo: (settings: Together) => boolean; text: Text }[] = [
  {
    isSo: ({ maxUploadMb, maxUploadTotalMb }) => maxUploadTotalMb < maxUploadMb,
    text: {
      vi: 'MAX_UPLOAD_TOTAL_MB (mọi tệp gửi cùng lúc) không được nhỏ hơn MAX_UPLOAD_MB (một tệp).',
      en: 'MAX_UPLOAD_TOTAL_MB (all files sent at once) must not be less than MAX_UPLOAD_MB (one file).',
    },
  },
  {
    isSo: ({ filesUrl, filesKey }) => filesUrl === undefined && filesKey !== undefined,
    text: {
      vi: 'Có FILES_S3_KEY mà không có FILES_S3_URL: hãy đặt cả hai, hoặc bỏ FILES_S3_KEY.',
      en: 'FILES_S3_KEY is set without FILES_S3_URL: set both, or remove FILES_S3_KEY.',
    },
  },
  {
    isSo: ({ localAccounts, smtpUrl, messagingUrl, smsUrl, ...rest }) =>
      localAccounts === 'on' &&
      demoOf(rest) === 'off' &&
      [smtpUrl, messagingUrl, smsUrl].every((one) => one === undefined),
    text: {
      vi: 'LOCAL_ACCOUNTS=on cần nơi gửi mã: đặt SMTP_URL, MESSAGING_GATEWAY_URL hoặc SMS_GATEWAY_URL.',
      en: 'LOCAL_ACCOUNTS=on needs a way to send codes: set SMTP_URL, MESSAGING_GATEWAY_URL or SMS_GATEWAY_URL.',
    },
  },
]

/** What cannot be together, each in a sentence. */
export function listImpossible(settings: Together): Text[] {
  return IMPOSSIBLE.filter(({ isSo }) => isSo(settings)).map(({ text }) => text)
}
