/** Why something cannot be filed with the account as it is, and which way there is. */
import type { ProofNeed } from '../../../applications/index.ts'
import type { Lang } from '../../../platform/index.ts'

const WAY = {
  vi: 'Hãy đăng nhập bằng VNeID (định danh mức 2), hoặc nộp tại Bộ phận Một cửa. Những gì đã điền vẫn còn trong tài khoản này.',
  en: 'Sign in with VNeID (level 2), or file it at the one-stop desk. What you have filled in stays with this account.',
} satisfies Record<Lang, string>

const words = {
  provider: {
    vi: 'Tài khoản chưa có số định danh cá nhân.',
    en: 'Your account has no personal identity number.',
  },
  procedure: {
    vi: 'Thủ tục này cần người nộp đã xác minh danh tính.',
    en: 'This procedure needs an applicant whose identity is proved.',
  },
  authority: {
    vi: 'Nộp thay người khác cần xác minh danh tính; tài khoản lập trên Cổng chỉ nộp cho mình và cho con, người mình giám hộ.',
    en: 'Filing for somebody else needs a proved identity; an account opened here files for yourself and your child or ward.',
  },
  firm: {
    vi: 'Nộp cho doanh nghiệp, tổ chức cần xác minh danh tính người đại diện.',
    en: 'Filing for a firm needs the proved identity of whoever represents it.',
  },
  agreement: {
    vi: 'Thủ tục này mời người khác cùng đồng ý, nên cần xác minh danh tính người nộp.',
    en: 'This procedure asks others to agree, so the identity of the applicant must be proved.',
  },
} satisfies Record<ProofNeed, Record<Lang, string>>

export function sayProofNeeded(need: ProofNeed, lang: Lang): string {
  return `${words[need][lang]} ${WAY[lang]}`
}
