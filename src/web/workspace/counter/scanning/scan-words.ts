import type { Lang } from '../../../../platform/index.ts'

export const scanWords = {
  vi: {
    title: 'Quét cả xấp',
    lead: (most: number) =>
      `Đặt tờ phân cách trước mỗi giấy tờ rồi quét một lần: PDF hoặc ảnh, tối đa ${most} trang. Trang chưa chắc thuộc giấy nào sẽ được hỏi.`,
    label: 'Xấp vừa quét',
    cut: 'Cắt và xếp',
    camera: 'Chụp bằng camera',
    paste: 'Dán (Ctrl V) ảnh hay tệp quét: vào giấy tờ đang chọn ở bảng trên, nếu không thì vào xấp này.',
    shoot: 'Chụp trang này',
    done: 'Xong',
    taken: 'Đã chụp; xấp có # tệp. Lật trang rồi chụp tiếp.',
    noCamera:
      'Không mở được camera. Hãy cắm camera, cho phép trang này dùng, rồi mở lại; hoặc chọn tệp quét.',
    sheets: 'In tờ phân cách của thủ tục này',
    unsorted: 'Trang chưa xếp',
    page: 'Trang',
    paper: 'Là giấy tờ nào?',
    of: (name: string) => `“${name}” là giấy tờ nào?`,
    choose: 'Chọn giấy tờ',
    drop: 'Bỏ trang này',
    sorted: (pages: number, papers: number) => `Đã xếp ${pages} trang vào ${papers} giấy tờ.`,
    missing: (names: string) =>
      `Không thấy tờ phân cách của: ${names}. Trang của giấy này có thể đang lẫn trong phần liền trước, được hỏi lại từng trang bên dưới.`,
    ask: (name: string) => `“${name}” chưa được xếp: hãy chọn giấy tờ hoặc bỏ trang này.`,
    broken: (name: string) => `Tệp “${name}” không mở được. Hãy quét lại hoặc lưu lại thành PDF rồi gửi.`,
    locked: (name: string) => `Tệp “${name}” có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.`,
    tooLong: (name: string, pages: number, most: number) =>
      `Tệp “${name}” có ${pages} trang; mỗi lần cắt được tối đa ${most} trang. Hãy quét thành nhiều xấp.`,
    notScan: (name: string) => `Tệp “${name}” không phải PDF hay ảnh quét. Hãy gửi nó ở dòng của giấy tờ.`,
    sheet: 'TỜ PHÂN CÁCH',
    sheetHow: 'Đặt tờ này ngay trước giấy tờ có tên trên, rồi quét cả xấp. Dùng lại được.',
  },
  en: {
    title: 'Scan the whole pile',
    lead: (most: number) =>
      `Put a separator sheet before each paper and scan once: a PDF or pictures, at most ${most} pages. Doubtful pages are asked about.`,
    label: 'The pile just scanned',
    cut: 'Cut and sort',
    camera: 'Photograph with a camera',
    paste:
      'Paste (Ctrl V) a picture or scan: into the paper you are at in the table above, else into this pile.',
    shoot: 'Take this page',
    done: 'Done',
    taken: 'Taken; the pile has # files. Turn the page and take the next.',
    noCamera:
      'The camera cannot be opened. Plug it in, allow this page to use it, and open this again; or choose scans.',
    sheets: 'Print separator sheets of this procedure',
    unsorted: 'Pages not sorted yet',
    page: 'Page',
    paper: 'Which paper is it?',
    of: (name: string) => `Which paper is “${name}”?`,
    choose: 'Choose a paper',
    drop: 'Leave this page out',
    sorted: (pages: number, papers: number) => `${pages} pages were put to ${papers} papers.`,
    missing: (names: string) =>
      `No separator was found for: ${names}. Its pages may lie in the part before, which is asked about page by page below.`,
    ask: (name: string) => `“${name}” is not sorted: choose its paper or leave it out.`,
    broken: (name: string) => `“${name}” cannot be opened. Scan it again, or save it as a PDF and send it.`,
    locked: (name: string) => `“${name}” has a password. Take it away and send the file again.`,
    tooLong: (name: string, pages: number, most: number) =>
      `“${name}” has ${pages} pages; at most ${most} are cut at once. Scan it in several piles.`,
    notScan: (name: string) => `“${name}” is no PDF and no scanned picture. Send it in the row of its paper.`,
    sheet: 'SEPARATOR SHEET',
    sheetHow: 'Put this sheet right before the paper named above, then scan the pile. It can be used again.',
  },
} satisfies Record<Lang, object>
