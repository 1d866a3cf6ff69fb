import { TextField } from '../../../fields/index.ts'
import { accountSignInPath } from '../../../shell/account.ts'
import type { PortalFrame } from '../../../shell/pages/portal-frame.ts'
import { Button, Heading } from '../../../ui/index.ts'
import { openPath } from './paths.ts'
import { localWords } from './words.ts'

export interface LocalSignInView {
  csrf: string
  typed: string
  /** Codes go to telephones, too. */
  hasPhone: boolean
}

/** Signing in with an account that was opened here, and the way to one. */
export function LocalSignIn({
  frame: { lang },
  back,
  view,
}: {
  frame: Pick<PortalFrame, 'lang'>
  back: string
  view: LocalSignInView
}) {
  const t = localWords[lang]
  return (
    <section class="stack page">
      <Heading level={2}>{t.local}</Heading>
      <form method="post" action={accountSignInPath}>
        <input type="hidden" name="_csrf" value={view.csrf} />
        {back !== '' && <input type="hidden" name="back" value={back} />}
        <TextField
          lang={lang}
          name="address"
          label={view.hasPhone ? t.address : t.email}
          value={view.typed}
          autoComplete="username"
        />
        <TextField
          lang={lang}
          name="password"
          label={t.present}
          type="password"
          autoComplete="current-password"
        />
        <div class="row">
          <Button kind="secondary">{t.signIn}</Button>
        </div>
      </form>
      <p>
        <a href={back === '' ? openPath : `${openPath}?back=${encodeURIComponent(back)}`}>{t.open}</a>
      </p>
    </section>
  )
}
