import { ErrorPage } from '../../ui/layouts/error-page.tsx'
import { PortalLayout } from '../../ui/layouts/portal-layout.tsx'
import { PrintLayout } from '../../ui/layouts/print-layout.tsx'
import { KeyValue } from '../../ui/tables/key-value.tsx'
import { dueReasons } from './dossier.tsx'
import { organisation, type PreviewView, portalNav, ribbon } from './frame.ts'
import { longName } from './words.ts'

export function sampleError({ lang, preferences }: PreviewView) {
  const vi = lang === 'vi'
  const title = vi ? 'Phiên làm việc đã hết hạn' : 'Your session has ended'
  return (
    <PortalLayout
      lang={lang}
      title={title}
      path="/error/preview"
      preferences={preferences}
      organisation={organisation(lang)}
      nav={portalNav(lang, -1)}
      account={{ text: vi ? 'Đăng nhập' : 'Sign in', href: '#sign-in' }}
      accessibilityHref="#accessibility"
      ribbon={ribbon[lang]}
    >
      <ErrorPage
        lang={lang}
        title={title}
        what={
          vi
            ? 'Đã 60 phút không có thao tác nào, nên hệ thống tạm đóng để giữ an toàn cho hồ sơ của anh/chị.'
            : 'There was no activity for 60 minutes, so we closed the session to keep your dossier safe.'
        }
        kept={
          vi
            ? 'Tờ khai đang viết và 2 tệp đã gửi, lúc 14:20 hôm nay.'
            : 'Your form and two files, at 14:20 today.'
        }
        next={[
          <a href="#sign-in">{vi ? 'Đăng nhập lại để viết tiếp' : 'Sign in and go on'}</a>,
          vi
            ? 'Gọi 0210 3 000 000 và đọc mã tham chiếu dưới đây'
            : 'Call 0210 3 000 000 and tell the reference below',
        ]}
        reference="K7M4-X2PR"
        homeHref="#home"
      />
    </PortalLayout>
  )
}

export function samplePrint({ lang, preferences }: PreviewView) {
  return (
    <PrintLayout
      lang={lang}
      title={lang === 'vi' ? 'Danh mục giấy tờ cần có' : 'Papers you need'}
      path="/print/preview"
      preferences={preferences}
      organisation={organisation(lang)}
      backHref="#back"
      code="H44.44-261118-0032"
      qrText="https://motcua.example/tra-cuu/H44.44-261118-0032"
    >
      <h2>{longName}</h2>
      <KeyValue items={dueReasons(lang)} ruled />
    </PrintLayout>
  )
}
