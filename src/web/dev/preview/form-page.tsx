import type { VNode } from 'preact'
import { communeNames, drawPage, type FormDefinition } from '../../../forms/index.ts'
import { FormQuestions } from '../../fields/index.ts'
import { Button } from '../../ui/button.tsx'
import { PortalLayout } from '../../ui/layouts/portal-layout.tsx'
import { organisation, type PreviewView, portalNav, ribbon } from './frame.ts'
import { today } from './words.ts'

const both = (vi: string, en: string) => ({ vi, en })

/** The page of the child in a birth registration. */
const form: FormDefinition = {
  pages: [
    {
      key: 'child',
      title: both('Con của anh/chị', 'Your child'),
      questions: [
        {
          key: 'child_name',
          kind: 'person-name',
          label: both('Họ, chữ đệm và tên của con', 'Full name of the child'),
          hint: both('Viết như muốn ghi trong giấy khai sinh.', 'As it shall stand in the certificate.'),
        },
        { key: 'child_sex', kind: 'sex', label: both('Giới tính', 'Sex') },
        {
          key: 'child_birth_date',
          kind: 'date',
          label: both('Ngày sinh', 'Date of birth'),
          dates: { latest: 'today' },
        },
        {
          key: 'birth_place_kind',
          kind: 'choice',
          label: both('Sinh ở đâu', 'Where born'),
          options: [
            { code: 'facility', label: both('Tại cơ sở y tế', 'In a hospital') },
            { code: 'elsewhere', label: both('Ngoài cơ sở y tế', 'Elsewhere') },
          ],
        },
        {
          key: 'birth_facility',
          kind: 'text',
          label: both('Tên cơ sở y tế', 'Name of the hospital'),
          example: 'Bệnh viện Sản Nhi tỉnh Phú Thọ',
          when: 'birth_place_kind = "facility"',
        },
        { key: 'hometown', kind: 'address', label: both('Quê quán', 'Native place') },
      ],
    },
  ],
}

/** A page of a form as an applicant sees it. */
export function sampleFormPage({ lang, preferences }: PreviewView): VNode {
  const page = drawPage(form, 'child', {}, { today, lang })
  const title = form.pages[0]?.title[lang] ?? ''
  return (
    <PortalLayout
      lang={lang}
      title={title}
      path="/page-form"
      preferences={preferences}
      accessibilityHref="#accessibility"
      organisation={organisation(lang)}
      nav={portalNav(lang, 0)}
      ribbon={ribbon[lang]}
    >
      <form method="post" action="#sent" noValidate>
        <p class="muted">
          {both('Bước 2 trên 5 · Đăng ký khai sinh', 'Step 2 of 5 · Birth registration')[lang]}
        </p>
        <h1>{title}</h1>
        {page && (
          <FormQuestions lang={lang} page={page} errors={[]} communes={communeNames('25')} action="#sent" />
        )}
        <div class="row">
          <Button>{both('Tiếp tục', 'Continue')[lang]}</Button>
        </div>
      </form>
    </PortalLayout>
  )
}
