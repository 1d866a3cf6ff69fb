import type { Lang } from '../../../../platform/index.ts'

export const officialWords = {
  vi: {
    title: 'Mẫu giấy chính thức',
    none: 'Tải lên mẫu đơn, tờ khai kèm theo quyết định để soạn biểu mẫu theo đúng mẫu.',
    file: 'Tệp mẫu (PDF, DOCX, JPG hoặc PNG)',
    upload: 'Tải lên',
    replace: 'Thay mẫu khác',
    drop: 'Bỏ mẫu này',
    save: 'Tải về',
    noFile: 'Hãy chọn một tệp.',
    badFile: 'Tệp này không phải PDF, DOCX, JPG hay PNG. Hãy lưu lại theo một trong các dạng đó rồi tải lên.',
    tooLarge: 'Tệp lớn hơn 20 MB. Hãy chọn tệp nhỏ hơn.',
    asText: 'Nội dung chữ của tệp Word; tải về để xem trình bày.',
  },
  en: {
    title: 'Official paper form',
    none: 'Upload the form that comes with the decision, to make the questions after it.',
    file: 'The form (PDF, DOCX, JPG or PNG)',
    upload: 'Upload',
    replace: 'Upload another',
    drop: 'Remove this form',
    save: 'Save',
    noFile: 'Choose a file.',
    badFile: 'This file is no PDF, DOCX, JPG or PNG. Save it as one of these and upload it again.',
    tooLarge: 'The file is larger than 20 MB. Choose a smaller one.',
    asText: 'The words of the Word file; save it to see how it looks.',
  },
} satisfies Record<Lang, object>
