import type { Lang } from '../../../../platform/index.ts'

export const declaredWords = {
  vi: {
    offer: 'Khai tờ khai tại quầy',
    offerLead: 'Biểu mẫu điện tử của thủ tục: gõ một lần, được kiểm tra như khi nộp trực tuyến, in ra để ký.',
    title: 'Tờ khai khai tại quầy',
    change: 'Sửa tờ khai',
    print: 'In tờ khai để ký',
    drop: 'Bỏ tờ khai, nhập trên màn hình này',
    missing: (count: number) => `Tờ khai còn ${count} mục chưa đúng.`,
    incomplete: 'Tờ khai chưa đủ: hãy mở “Sửa tờ khai” và điền các mục còn thiếu.',
    all: 'Xem những gì đã khai',
    onPaper: 'Hồ sơ này không có tờ khai điện tử khai tại quầy',
    onPaperHow: 'Tờ khai, nếu có, là bản giấy hoặc tệp trong thành phần hồ sơ.',
    back: 'Về hồ sơ',
  },
  en: {
    offer: 'Fill in the form here',
    offerLead:
      'The electronic form of the procedure: typed once, checked as it is online, printed to be signed.',
    title: 'Form filled in at the counter',
    change: 'Change the form',
    print: 'Print the form to be signed',
    drop: 'Leave the form, type on this screen',
    missing: (count: number) => `${count} answers of the form are not right yet.`,
    incomplete: 'The form is not complete: open “Change the form” and answer what is missing.',
    all: 'See what was declared',
    onPaper: 'No form was filled in at the counter for this dossier',
    onPaperHow: 'Its form, if any, is on paper or a file among the papers.',
    back: 'Back to the dossier',
  },
} satisfies Record<Lang, object>
