import type { Lang } from '../../platform/index.ts'
import type { PortalFrame } from '../portal-frame.ts'
import { workspacePath } from '../portal-frame.ts'
import { Button, Heading, LinkButton, PortalLayout, render } from '../ui/index.ts'
import type { KeptForm } from './kept-form.ts'

const words = {
  vi: {
    title: 'Biểu mẫu của anh/chị vẫn còn',
    lead: 'Anh/chị đã đăng nhập lại. Bấm nút dưới đây để gửi đúng những gì đã nhập trước khi phiên hết.',
    send: 'Gửi biểu mẫu',
    leave: 'Không gửi, về bàn làm việc',
  },
  en: {
    title: 'Your form is still here',
    lead: 'You are signed in again. Press the button to send exactly what you entered before the session ended.',
    send: 'Send the form',
    leave: 'Do not send, go to the workspace',
  },
} satisfies Record<Lang, object>

/** After signing in again: the form that was sent too late, to be sent once more with one press. */
export function resumePage({
  frame,
  csrf,
  kept,
}: {
  frame: PortalFrame
  csrf: string
  kept: KeptForm
}): string {
  const t = words[frame.lang]
  return render(
    <PortalLayout {...frame} title={t.title} width="narrow">
      <Heading lead={t.lead}>{t.title}</Heading>
      <form method="post" action={kept.action}>
        <input type="hidden" name="_csrf" value={csrf} />
        {kept.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="row">
          <Button>{t.send}</Button>
          <LinkButton href={workspacePath} kind="quiet">
            {t.leave}
          </LinkButton>
        </div>
      </form>
    </PortalLayout>,
  )
}
