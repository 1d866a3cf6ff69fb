/** What messages about accounts say. Pure. */
import { withoutAccents } from '../../../notices/index.ts'
import type { Lang, Text } from '../../../platform/index.ts'

/** `open`: nobody has an account with the address; `known`: somebody has; `move`: it is to be the new address of one. */
export type LetterKind = 'open' | 'known' | 'move' | 'address_changed' | 'password_changed'

interface Words {
  subject: string
  lines: readonly string[]
  /** For channels with little room; without accents. */
  short: string
}

const words = {
  open: {
    vi: {
      subject: 'Mã lập tài khoản: {code}',
      lines: [
        'Mã của anh/chị: {code}',
        'Nhập mã này ở trang đang mở để lập tài khoản. Mã dùng một lần, trong 15 phút.',
        'Đừng đưa mã cho ai; cán bộ không bao giờ hỏi mã này.',
        'Nếu anh/chị không yêu cầu, hãy bỏ qua thư này: chưa có tài khoản nào được lập.',
      ],
      short: '{code} la ma lap tai khoan {site}. Dung dua ma cho ai.',
    },
    en: {
      subject: 'Your code to open an account: {code}',
      lines: [
        'Your code: {code}',
        'Type it in the page that is open, to open an account. It works once, within 15 minutes.',
        'Give it to nobody; officers never ask for it.',
        'If you did not ask for it, ignore this letter: no account has been opened.',
      ],
      short: '{code} is your code for an account at {site}. Give it to nobody.',
    },
  },
  known: {
    vi: {
      subject: 'Anh/chị đã có tài khoản; mã đặt lại mật khẩu: {code}',
      lines: [
        'Địa chỉ này đã có tài khoản.',
        'Đăng nhập: {link}',
        'Nếu quên mật khẩu, nhập mã {code} ở trang đang mở để đặt mật khẩu mới. Mã dùng một lần, trong 15 phút.',
        'Đừng đưa mã cho ai; cán bộ không bao giờ hỏi mã này.',
        'Nếu anh/chị không yêu cầu, hãy bỏ qua thư này: mật khẩu không đổi.',
      ],
      short: 'So nay da co tai khoan {site}. Quen mat khau: nhap ma {code}. Dung dua ma cho ai.',
    },
    en: {
      subject: 'You have an account already; code for a new password: {code}',
      lines: [
        'There is an account with this address already.',
        'Sign in: {link}',
        'If you forgot the password, type {code} in the page that is open and choose a new one. The code works once, within 15 minutes.',
        'Give it to nobody; officers never ask for it.',
        'If you did not ask for it, ignore this letter: the password stays as it is.',
      ],
      short: 'You have an account at {site}. New password: type {code}. Give it to nobody.',
    },
  },
  move: {
    vi: {
      subject: 'Mã xác nhận địa chỉ mới: {code}',
      lines: [
        'Mã của anh/chị: {code}',
        'Nhập mã này ở trang đang mở để đăng nhập bằng địa chỉ này từ nay. Mã dùng một lần, trong 15 phút.',
        'Đừng đưa mã cho ai; cán bộ không bao giờ hỏi mã này.',
        'Nếu anh/chị không yêu cầu, hãy bỏ qua thư này.',
      ],
      short: '{code} la ma xac nhan so moi cua tai khoan {site}. Dung dua ma cho ai.',
    },
    en: {
      subject: 'Your code for the new address: {code}',
      lines: [
        'Your code: {code}',
        'Type it in the page that is open, to sign in with this address from now on. It works once, within 15 minutes.',
        'Give it to nobody; officers never ask for it.',
        'If you did not ask for it, ignore this letter.',
      ],
      short: '{code} confirms the new number of your account at {site}. Give it to nobody.',
    },
  },
  address_changed: {
    vi: {
      subject: 'Địa chỉ đăng nhập đã đổi',
      lines: [
        'Tài khoản của anh/chị từ nay đăng nhập bằng địa chỉ khác; địa chỉ này không còn dùng được.',
        'Nếu không phải anh/chị đổi, hãy báo ngay cho Trung tâm: {contact}',
      ],
      short: 'Tai khoan {site} cua anh/chi da doi so dang nhap. Khong phai anh/chi doi? {contact}',
    },
    en: {
      subject: 'You sign in with another address now',
      lines: [
        'Your account is opened with another address from now on; this one does not work any more.',
        'If it was not you who changed it, tell the Centre at once: {contact}',
      ],
      short: 'Your account at {site} has another number now. Not you? {contact}',
    },
  },
  password_changed: {
    vi: {
      subject: 'Mật khẩu đã đổi',
      lines: [
        'Mật khẩu của tài khoản đã đổi; mọi thiết bị khác đã đăng xuất.',
        'Nếu không phải anh/chị đổi, hãy đặt lại mật khẩu ngay: {reset}',
      ],
      short: 'Mat khau tai khoan {site} da doi. Khong phai anh/chi doi? {reset}',
    },
    en: {
      subject: 'The password has been changed',
      lines: [
        'The password of your account has been changed; all other devices are signed out.',
        'If it was not you who changed it, set a new one at once: {reset}',
      ],
      short: 'The password of your account at {site} has been changed. Not you? {reset}',
    },
  },
} satisfies Record<LetterKind, Record<Lang, Words>>

const END = {
  vi: 'Thư này được gửi tự động, xin đừng trả lời.',
  en: 'This letter was sent by a machine; please do not answer.',
} satisfies Text

export interface LetterFacts {
  code?: string
  site: Text
  /** Where the public finds the Centre, without a slash at its end. */
  publicUrl: string
}

export interface WrittenLetter {
  subject: string
  text: string
  short: string
}

/** The same facts give the same words. */
export function writeLetter(kind: LetterKind, facts: LetterFacts, lang: Lang): WrittenLetter {
  const { code = '', site, publicUrl } = facts
  const places: Readonly<Record<string, string>> = {
    ...{ code, site: site[lang] },
    link: `${publicUrl}/account/sign-in`,
    reset: `${publicUrl}/account/open`,
    contact: `${publicUrl}/petitions/new`,
  }
  const fill = (line: string) => line.replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? '')
  const { subject, lines, short } = words[kind][lang]
  return {
    subject: fill(subject),
    text: `${[...lines, '', site[lang], END[lang]].map(fill).join('\n')}\n`,
    short: withoutAccents(fill(short)),
  }
}
