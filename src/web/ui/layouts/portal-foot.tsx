import type { Lang } from '../drawing/lang.ts'
import { TextTools, ThemeTools } from '../text-tools.tsx'
import type { PageFrame } from './document.tsx'
import type { Organisation } from './organisation.ts'

const words = {
  vi: {
    contact: 'Liên hệ',
    phone: 'Điện thoại',
    look: 'Dễ đọc hơn',
    about: 'Về trang này',
    accessibility: 'Cam kết dễ tiếp cận',
    free: 'Phần mềm mã nguồn mở, giấy phép Apache 2.0.',
  },
  en: {
    contact: 'Contact',
    phone: 'Telephone',
    look: 'Easier to read',
    about: 'About this site',
    accessibility: 'Accessibility statement',
    free: 'Open-source software, Apache 2.0 licence.',
  },
} satisfies Record<Lang, object>

interface PortalFootProps extends PageFrame {
  organisation: Organisation
  accessibilityHref: string
}

export function PortalFoot(props: PortalFootProps) {
  const { organisation } = props
  const t = words[props.lang]
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="foot-cols">
          <div>
            <h2>{organisation.centre}</h2>
            {organisation.address && <p>{organisation.address}</p>}
            <p>{organisation.hours}</p>
          </div>
          <Contact {...props} />
          <div class="stack stack-s no-print">
            <h2>{t.look}</h2>
            <TextTools {...props} />
            <ThemeTools {...props} />
          </div>
        </div>
        <div class="row row-end foot-end">
          <a href={props.accessibilityHref}>{t.accessibility}</a>
          <span>{t.free}</span>
        </div>
      </div>
    </footer>
  )
}

function Contact({ lang, organisation: { phone, email } }: PortalFootProps) {
  const t = words[lang]
  if (!phone && !email) return null
  return (
    <div>
      <h2>{t.contact}</h2>
      {phone && (
        <p>
          {t.phone}: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </p>
      )}
      {email && (
        <p>
          <a class="code-break" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
    </div>
  )
}
