import type { Lang, Text } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Heading, LinkButton, Notice, PortalLayout, render } from '../../ui/index.ts'
import { payPath } from '../shell/find-opened.ts'

const words = {
  vi: {
    title: 'Sang trang thanh toán',
    lead: 'Khoản thu đã được ghi lại. Bấm nút dưới đây để trả tiền; trả xong, trang sẽ tự đưa anh/chị trở về.',
    go: 'Đến trang thanh toán',
    back: 'Chưa trả bây giờ',
    where: 'Nơi thanh toán',
  },
  en: {
    title: 'On to the payment',
    lead: 'What is to be paid is noted. Press the button to pay; afterwards you are brought back here.',
    go: 'Go to the payment page',
    back: 'Not now',
    where: 'Where you pay',
  },
} satisfies Record<Lang, object>

export interface LeaveView {
  frame: PortalFrame
  code: string
  url: string
  platform: Text
}

/** Out of our house only by a link that says where it leads. */
export function leavePage({ frame, code, url, platform }: LeaveView): string {
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout {...frame} title={t.title} width="narrow">
      <Heading eyebrow={code} lead={t.lead}>
        {t.title}
      </Heading>
      <div role="status">
        <Notice title={t.where}>
          {platform[lang]} ({new URL(url).host})
        </Notice>
      </div>
      <div class="row">
        <LinkButton href={url} kind="primary" icon="arrowRight">
          {t.go}
        </LinkButton>
        <LinkButton href={payPath(code)} kind="secondary">
          {t.back}
        </LinkButton>
      </div>
    </PortalLayout>,
  )
}
