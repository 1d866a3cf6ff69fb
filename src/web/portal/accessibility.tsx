import type { FastifyInstance } from 'fastify'
import type { Lang } from '../../platform/index.ts'
import { type PortalFrame, portalFrame } from '../shell/pages/portal-frame.ts'
import { sendPage } from '../shell/pages/send-page.ts'
import type { WebServices } from '../shell/services.ts'
import { Heading, PortalLayout, render } from '../ui/index.ts'

const words = {
  vi: {
    title: 'Cam kết dễ tiếp cận',
    lead: 'Ai cũng phải dùng được trang này: bằng bàn phím, bằng phần mềm đọc màn hình, trên điện thoại cũ, với mạng chậm.',
    parts: [
      [
        'Chúng tôi làm theo',
        'Hướng dẫn WCAG 2.2 mức AA. Mỗi trang và mỗi thành phần được kiểm tra tự động bằng hai bộ kiểm tra của hai hãng (axe và IBM) ở ba bề rộng màn hình, hai màu nền, trước mỗi lần phát hành.',
      ],
      [
        'Anh/chị có thể',
        'Phóng chữ bằng A+ ở đầu và cuối trang hoặc bằng trình duyệt, tới 200 %; đổi màu nền sáng, tối; đi bằng phím Tab; dùng mọi biểu mẫu khi tắt JavaScript; in mọi trang; đổi sang tiếng Anh mà vẫn ở trang đang xem.',
      ],
      [
        'Điều còn hạn chế',
        'Tệp do người nộp hoặc cơ quan quét lên có thể là ảnh, phần mềm đọc màn hình không đọc được. Khi cần, Bộ phận Một cửa đọc giúp hoặc gửi bản chữ.',
      ],
      [
        'Khi gặp trở ngại',
        'Hãy nói với cán bộ tại quầy của Trung tâm trong giờ làm việc, nêu trang đang xem và việc định làm. Ai không dùng được trang này đều được phục vụ như nhau tại quầy.',
      ],
    ],
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Everybody must be able to use this site: by keyboard, by screen reader, on an old telephone, over a slow line.',
    parts: [
      [
        'What we follow',
        'WCAG 2.2, level AA. Every page and every component is checked by the engines of two makers (axe and IBM’s) at three widths and in two themes before each release.',
      ],
      [
        'What you can do',
        'Enlarge the text with A+ at the head and foot of the pages or with your browser, up to 200%; choose light or dark; move with the Tab key; use every form without JavaScript; print every page; change to Vietnamese and stay on the page.',
      ],
      [
        'What is still limited',
        'Files scanned by applicants or agencies may be pictures that a screen reader cannot read. The one-stop desk reads them to you or sends a text.',
      ],
      [
        'When something is in your way',
        'Tell the officer at the counter of the Centre in opening hours which page you were on and what you wanted to do. Whoever cannot use this site is served just the same at the counter.',
      ],
    ],
  },
} as const satisfies Record<Lang, object>

/** `GET /accessibility` */
export function addAccessibility(app: FastifyInstance, services: WebServices): void {
  app.get('/accessibility', { config: { access: 'public' } }, async (request, reply) =>
    sendPage(request, reply, accessibilityPage(portalFrame(request, services, 'none'))),
  )
}

function accessibilityPage(frame: PortalFrame): string {
  const t = words[frame.lang]
  return render(
    <PortalLayout {...frame} title={t.title} description={t.lead} width="narrow" crumbs={[{ text: t.title }]}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {t.parts.map(([title, text]) => (
        <section class="stack stack-s">
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </PortalLayout>,
  )
}
