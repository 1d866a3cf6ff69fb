/** Family names, which are few, so that one that has lost an accent is known by its letters. Data; the commonest. */
const NAMES =
  'Bùi Cao Châu Chu Đàm Đặng Đào Diệp Đinh Đỗ Đoàn Dương Giang Hà Hoàng Huỳnh Khuất Khổng Kiều Lâm Lê Lương Lưu Lý Mạc Mai Nghiêm Ngô Nguyễn Ninh Nông Ông Phạm Phan Phí Phùng Quách Tạ Thái Tô Tống Trần Triệu Trịnh Trương Từ Vi Võ Vũ Vương'.split(
    ' ',
  )

const byLetters = new Map(NAMES.map((name) => [lettersOf(name), name]))

/** The family name of these letters, whatever its accents; undefined: none that is known. */
export function familyNameOf(word: string): string | undefined {
  return byLetters.get(lettersOf(word))
}

function lettersOf(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}
