/** Words of accounts that people open here, with all their errors. */
import type { AddressProblem } from '../../../../applications/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'

export const localWords = {
  vi: {
    open: 'Lập tài khoản hoặc đặt lại mật khẩu',
    openLead: 'Một cách cho cả hai: chúng tôi gửi một mã tới địa chỉ của anh/chị, rồi anh/chị chọn mật khẩu.',
    about:
      'Tài khoản này nộp được hồ sơ cho chính mình và cho con, người mình giám hộ. Việc cần xác minh danh tính (cho doanh nghiệp, thay người khác, cần người khác đồng ý) phải đăng nhập bằng VNeID hoặc đến Bộ phận Một cửa.',
    address: 'Thư điện tử hoặc số điện thoại',
    email: 'Thư điện tử',
    addressHint: 'Nơi anh/chị nhận được mã ngay bây giờ, ví dụ: lan@example.vn',
    send: 'Gửi mã',
    unreachable: 'Ở đây chỉ gửi mã qua thư điện tử được. Hãy nhập địa chỉ thư.',
    noMobile: 'Mã chỉ gửi được tới số di động Việt Nam, 10 chữ số, ví dụ: 0912 345 678.',
    tooOften: (minutes: number) =>
      `Đã gửi nhiều mã tới địa chỉ này hoặc từ mạng này. Hãy thử lại sau ${minutes} phút.`,
    over: 'Mã không dùng được nữa',
    overText: 'Mã đã quá 15 phút, đã dùng, hoặc nhập sai nhiều lần. Hãy xin mã mới.',
    code: 'Nhập mã',
    codeLead: (address: string) =>
      `Nếu ${address} nhận được thư hoặc tin nhắn, trong đó có mã 8 chữ số. Hãy mở ra xem và để nguyên trang này.`,
    codeField: 'Mã 8 chữ số',
    codeHint: 'Mã có tác dụng trong 15 phút. Có thể dán mã vào đây.',
    codeWrong: 'Mã chưa đúng. Hãy xem lại thư hoặc tin nhắn gần nhất.',
    next: 'Tiếp tục',
    again: 'Không nhận được mã? Xem hộp thư rác, hoặc xin mã khác.',
    letter: 'Bản trình diễn không gửi thư đi. Thư lẽ ra được gửi:',
    password: 'Chọn mật khẩu',
    passwordLead: (address: string) => `Địa chỉ ${address} đã xác nhận xong.`,
    knownLead: (address: string) =>
      `Địa chỉ ${address} đã có tài khoản. Chọn mật khẩu mới; mọi thiết bị khác sẽ phải đăng nhập lại.`,
    name: 'Họ và tên',
    nameHint: 'Như trên giấy tờ tùy thân.',
    newPassword: 'Mật khẩu mới',
    passwordHint: 'Từ 10 ký tự; một câu dài dễ nhớ là tốt nhất. Không dùng địa chỉ hay mật khẩu phổ biến.',
    repeated: 'Nhập lại mật khẩu mới',
    different: 'Hai lần nhập mật khẩu chưa giống nhau.',
    weak: 'Mật khẩu này ngắn hơn 10 ký tự, dễ đoán, hoặc chứa địa chỉ của anh/chị. Hãy chọn một câu dài hơn.',
    enter: 'Xong và đăng nhập',
    signIn: 'Đăng nhập',
    local: 'Tài khoản lập trên Cổng',
    present: 'Mật khẩu',
    wrong: 'Địa chỉ hoặc mật khẩu chưa đúng.',
    wrongNext: 'Hãy nhập lại, hoặc đặt lại mật khẩu bằng mã gửi tới địa chỉ của anh/chị.',
    limited: 'Đã thử quá nhiều lần.',
    limitedNext: (minutes: number) => `Hãy thử lại sau ${minutes} phút, hoặc đặt lại mật khẩu.`,
  },
  en: {
    open: 'Open an account or set a new password',
    openLead: 'One way for both: we send a code to your address, then you choose a password.',
    about:
      'With this account you can apply for yourself and for your child or ward. What needs a proved identity (for a firm, for somebody else, with the agreement of others) needs VNeID or the one-stop desk.',
    address: 'E-mail address or telephone number',
    email: 'E-mail address',
    addressHint: 'Where you can read the code right now, for example: lan@example.vn',
    send: 'Send a code',
    unreachable: 'Codes are sent by e-mail only here. Enter an e-mail address.',
    noMobile: 'Codes are sent to mobile numbers of Vietnam only: 10 digits, for example 0912 345 678.',
    tooOften: (minutes: number) =>
      `Many codes have been sent to this address or from this network. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    over: 'The code does not work any more',
    overText: 'It is older than 15 minutes, was used, or was typed wrongly too often. Ask for a new one.',
    code: 'Enter the code',
    codeLead: (address: string) =>
      `If ${address} gets e-mail or messages, there is one with a code of 8 digits. Look there and leave this page open.`,
    codeField: 'Code of 8 digits',
    codeHint: 'It works for 15 minutes. You can paste it here.',
    codeWrong: 'This is not the code. Look at the latest letter or message again.',
    next: 'Go on',
    again: 'No code? Look among the spam, or ask for another one.',
    letter: 'The demonstration sends no letters. This one would have been sent:',
    password: 'Choose a password',
    passwordLead: (address: string) => `The address ${address} is confirmed.`,
    knownLead: (address: string) =>
      `There is an account with ${address}. Choose a new password; all other devices must sign in again.`,
    name: 'Full name',
    nameHint: 'As on your identity paper.',
    newPassword: 'New password',
    passwordHint:
      'At least 10 characters; a long sentence is best. Neither your address nor a common password.',
    repeated: 'New password again',
    different: 'The two passwords are not the same.',
    weak: 'This password is shorter than 10 characters, easily guessed, or contains your address. Choose a longer sentence.',
    enter: 'Done, sign in',
    signIn: 'Sign in',
    local: 'Account opened here',
    present: 'Password',
    wrong: 'The address or the password is not right.',
    wrongNext: 'Enter them again, or set a new password with a code that is sent to your address.',
    limited: 'There were too many tries.',
    limitedNext: (minutes: number) =>
      `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or set a new password.`,
  },
} satisfies Record<Lang, object>

/** Why an address was not taken, in a sentence. */
export function sayAddress(problem: AddressProblem, lang: Lang): string {
  const t = localWords[lang]
  if (problem === 'empty') return textErrors[lang].required(t.address)
  if (problem === 'no_mobile') return t.noMobile
  return problem === 'unreachable' ? t.unreachable : problem.says[lang]
}

export function minutesOf(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60))
}
