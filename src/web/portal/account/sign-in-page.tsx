import type { IdentityProvider } from '../../../applications/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { accountSignInPath } from '../../shell/account.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Heading, LinkButton, Notice, PortalLayout, render } from '../../ui/index.ts'
import { LocalSignIn, type LocalSignInView } from './local/sign-in-form.tsx'
import { localWords } from './local/words.ts'

/** `wrong` and `limited`: of an account that was opened here; `linked`: the provider's person has another account. */
export type SignInProblem =
  | { kind: 'away' | 'lost' | 'refused' | 'linked' | 'wrong' }
  | { kind: 'limited'; minutes: number }

const words = {
  vi: {
    title: 'Đăng nhập để nộp hồ sơ',
    lead: 'Dùng tài khoản định danh điện tử của anh/chị. Chúng tôi không thấy mật khẩu.',
    go: 'Đăng nhập bằng VNeID',
    goStandIn: 'Đăng nhập (định danh giả lập)',
    standIn: 'Đây là bản trình diễn: trang sắp mở đứng thay VNeID, người trong đó do máy đặt ra.',
    none: 'Chưa nộp trực tuyến được ở đây',
    noneText: 'Trung tâm chưa nối với hệ thống định danh. Anh/chị vẫn nộp được tại Bộ phận Một cửa.',
    ended: 'Phiên đăng nhập đã hết. Những gì anh/chị đã nhập đã được lưu; đăng nhập lại để làm tiếp.',
    staff: 'Cán bộ đăng nhập ở đây',
    away: [
      'Hệ thống định danh chưa trả lời',
      'Những gì đã nhập vẫn được lưu. Hồ sơ đã bấm nộp được giữ nguyên giờ nộp, nếu anh/chị không sửa gì thêm. Hãy thử lại sau ít phút.',
    ],
    lost: [
      'Chưa đăng nhập được',
      'Trang mở quá lâu, hoặc trình duyệt không cho lưu cookie. Hãy bấm đăng nhập lần nữa.',
    ],
    refused: ['Chưa đăng nhập được', 'Hệ thống định danh chưa xác nhận anh/chị. Hãy bấm đăng nhập lần nữa.'],
    linked: [
      'Chưa nối được hai tài khoản',
      'Tài khoản VNeID này đã có hồ sơ riêng ở đây. Hồ sơ nộp bằng tài khoản lập trên Cổng vẫn mở được bằng tài khoản đó hoặc mã tra cứu.',
    ],
  },
  en: {
    title: 'Sign in to apply',
    lead: 'With your electronic identity. We never see your password.',
    go: 'Sign in with VNeID',
    goStandIn: 'Sign in (stand-in for identity)',
    standIn: 'This is a demonstration: the next page stands in for VNeID, and its people are invented.',
    none: 'One cannot apply online here yet',
    noneText:
      'This Centre is not connected to the identity system. You can still apply at the one-stop desk.',
    ended: 'Your session has ended. What you entered is saved; sign in again to go on.',
    staff: 'Staff sign in here',
    away: [
      'The identity system does not answer',
      'What you entered is saved. An application that you sent keeps its time of filing if you change nothing. Try again in a few minutes.',
    ],
    lost: [
      'You are not signed in yet',
      'The page was open for too long, or the browser keeps no cookies. Press sign in again.',
    ],
    refused: ['You are not signed in yet', 'The identity system did not vouch for you. Press sign in again.'],
    linked: [
      'The two accounts could not be joined',
      'This VNeID account has dossiers of its own here. What you filed with the account opened here still opens with that account or its look-up secret.',
    ],
  },
} as const satisfies Record<Lang, object>

export interface SignInView {
  frame: PortalFrame
  provider: IdentityProvider | undefined
  back: string
  /** The browser comes with a session that is over. */
  hasEnded: boolean
  problem: SignInProblem | undefined
  /** Undefined: nobody opens an account here. */
  local: LocalSignInView | undefined
}

function sayProblem(problem: SignInProblem, lang: Lang): readonly [title: string, next: string] {
  const t = localWords[lang]
  if (problem.kind === 'wrong') return [t.wrong, t.wrongNext]
  return problem.kind === 'limited' ? [t.limited, t.limitedNext(problem.minutes)] : words[lang][problem.kind]
}

export function signInPage(view: SignInView): string {
  const { frame, provider, back, hasEnded, problem, local } = view
  const t = words[frame.lang]
  const [title, next] = problem === undefined ? [] : sayProblem(problem, frame.lang)
  const go = `${accountSignInPath}/go${back === '' ? '' : `?back=${encodeURIComponent(back)}`}`
  return render(
    <PortalLayout {...frame} title={t.title} width="narrow" hasErrors={problem !== undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {problem && (
        <div role="alert">
          <Notice tone="late" title={title}>
            {next}
          </Notice>
        </div>
      )}
      {hasEnded && problem === undefined && <Notice tone="soon">{t.ended}</Notice>}
      {provider === undefined && local === undefined ? (
        <Notice tone="info" title={t.none}>
          {t.noneText}
        </Notice>
      ) : null}
      {provider && (
        <>
          {provider.isStandIn && <Notice tone="info">{t.standIn}</Notice>}
          <div class="row">
            <LinkButton href={go} rel="nofollow">
              {provider.isStandIn ? t.goStandIn : t.go}
            </LinkButton>
          </div>
        </>
      )}
      {local && <LocalSignIn frame={frame} back={back} view={local} />}
      <p>
        <a href="/sign-in">{t.staff}</a>
      </p>
    </PortalLayout>,
  )
}
