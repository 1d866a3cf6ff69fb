import type { ComponentChildren } from 'preact'
import { LinkButton } from '../button.tsx'
import type { Lang } from '../drawing/lang.ts'
import { Icon } from '../signs/icon.tsx'
import { Qr } from '../signs/qr.tsx'
import { Document, type PageFrame } from './document.tsx'
import type { Organisation } from './organisation.ts'

const words = {
  vi: { print: 'In trang này', back: 'Quay lại', qr: 'Mã QR dẫn đến trang tra cứu' },
  en: { print: 'Print this page', back: 'Back', qr: 'QR code of the tracking page' },
} satisfies Record<Lang, object>

export interface PrintLayoutProps extends PageFrame {
  organisation: Organisation
  backHref: string
  /** Code of the dossier or procedure, printed large beside its QR. */
  code?: string | undefined
  /** Full address the QR leads to. */
  qrText?: string | undefined
  children: ComponentChildren
}

/** Paper: black on white, the code and a QR, nothing to press but "print". */
export function PrintLayout(props: PrintLayoutProps) {
  const { organisation, code, qrText } = props
  const t = words[props.lang]
  return (
    <Document {...props} siteName={organisation.name} sheet="public">
      <main id="main" tabIndex={-1} class="wrap narrow page stack">
        <div class="row row-end no-print">
          <LinkButton href={props.backHref} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
          <button type="button" class="btn btn-primary btn-small needs-js" data-print>
            <Icon name="print" />
            {t.print}
          </button>
        </div>
        <div class="sheet-head">
          <div>
            <p class="muted">{organisation.centre}</p>
            <h1>{props.title}</h1>
            {code && <p class="figure-code">{code}</p>}
          </div>
          {qrText && <Qr text={qrText} label={t.qr} />}
        </div>
        {props.children}
      </main>
    </Document>
  )
}
