import { describe, expect, it } from 'vitest'
import { isClause, readClauses, readWork } from './clauses.ts'

const kindsOf = (text: string) => readClauses(text).map(({ kind }) => kind)
const partsOf = (text: string) =>
  readClauses(text).map(({ condition, consequence }) => [condition, consequence])

describe('what a condition leads to', () => {
  it.each([
    ['Nếu không: trả lại', 'back'],
    ['Nếu không: ghi sổ', 'kept'],
    ['Nếu ngược lại: bước 4', 'else'],
    ['Trường hợp khác: bước 4', 'else'],
    ['Đối với các trường hợp còn lại: bước 4', 'else'],
    ['Nếu không khác: bước 4', 'way'],
    ['Nếu thiếu: bước 2', 'supplement'],
    ['Nếu thiếu số liệu về dân cư: bước 2', 'way'],
    ['Hồ sơ chưa đầy đủ: hướng dẫn', 'supplement'],
    ['Hồ sơ không hợp lệ: trả lại', 'supplement'],
    ['Nếu phức tạp: yêu cầu bổ sung', 'supplement'],
    ['Nếu hợp lệ: Mẫu số 02', 'onward'],
    ['Nếu sai: trả lại để bổ sung', 'back'],
    ['Nếu đạt: bước 3', 'onward'],
    ['Nếu đạt: quay lại bước 1', 'back'],
    ['Nếu phức tạp: quay lại bước 1', 'back'],
    ['Nếu phức tạp: bước 3', 'way'],
    ['Nếu phức tạp: trả lại', 'kept'],
    ['Nếu phức tạp: trả lại chuyên viên', 'back'],
    ['Nếu không đồng ý: trả lại', 'back'],
    ['Nếu không thống nhất: trả lại', 'back'],
    ['Nếu chưa đạt: trả lại', 'back'],
    ['Nếu không duyệt: trả lại', 'back'],
    ['Nếu không nhất trí: gửi trả', 'back'],
    ['Nếu không được chấp thuận: trả lại', 'refusal'],
    ['Nếu không đủ giấy tờ: trả lại', 'supplement'],
    ['Nếu có sai sót: gửi lại', 'back'],
    ['Nếu có lỗi: sửa lại', 'back'],
    ['Nếu không đồng ý: báo chuyên viên', 'kept'],
    ['Nếu có đất: trả lại', 'kept'],
    ['Nếu có ĐẤT: trả lại', 'kept'],
    ['Nếu xong: trả lại đất', 'kept'],
    ['Trường hợp không đủ điều kiện: báo cáo', 'refusal'],
    ['Nếu xong: ra văn bản từ chối', 'refusal'],
    ['Nếu không thuộc thẩm quyền: trả lại', 'refusal'],
    ['Nếu quá hạn: xin lỗi', 'extension'],
    ['Nếu xong: gia hạn', 'kept'],
    ['Nếu đáp ứng: ký', 'onward'],
    ['Nếu không hẳn đáp ứng: ký', 'kept'],
    ['Nếu có nghĩa vụ tài chính: thông báo', 'payment'],
    ['Nếu xong: nộp lệ phí', 'kept'],
    ['Nếu phải lấy ý kiến: gửi văn bản', 'kept'],
  ])('“%s” is %s', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind])
  })

  it.each([
    ['Nếu rút: kết thúc', ['end']],
    ['Nếu rút: kết thúc hồ sơ.', ['end']],
    ['Nếu rút: kết thúc sớm', []],
    ['Nếu rút: đi tới kết thúc', []],
    ['Nếu rút: bước 4 rồi kết thúc', ['4']],
    ['Nếu khó: bước số 4.1a, B5', ['4.1a', '5']],
    ['Nếu khó: làm 1/2 bước', []],
  ])('“%s” leads to %j', (text, targets) => {
    expect(readClauses(text).map((one) => one.targets)).toEqual([targets])
  })

  it.each([
    ['trả lại công chức', 'case_officer'],
    ['trả lại cán bộ thụ lý', 'case_officer'],
    ['chuyển về người thụ lý', 'case_officer'],
    ['trả về phòng', 'unit_head'],
    ['trả lại người trình', 'previous'],
    ['trả lại đơn vị trình', 'previous'],
    ['trả lại bước liền trước', 'previous'],
    ['trả lại', undefined],
    ['báo cáo chuyên viên', undefined],
  ])('“%s” names whom it goes back to', (consequence, backTo) => {
    const [clause] = readClauses(`Nếu không đồng ý: ${consequence}`)
    expect(clause?.backTo).toBe(backTo)
    expect(Object.keys(clause ?? {}).includes('backTo')).toBe(backTo !== undefined)
  })
})

describe('where a condition ends', () => {
  it.each([
    ['Nếu đạt: ký', 'đạt', 'ký'],
    ['Nếu đạt → ký', 'đạt', 'ký'],
    ['Nếu đạt->ký', 'đạt', 'ký'],
    ['Nếu đạt => ký', 'đạt', 'ký'],
    ['Nếu đạt thì ký', 'đạt', 'ký'],
    ['Nếu đạt, thì  ký', 'đạt', 'ký'],
    ['Nếu nộp qua https://a.vn/b: ký', 'nộp qua https://a.vn/b', 'ký'],
    ['Nếu sai, thiếu, chuyển văn thư', 'sai, thiếu', 'chuyển văn thư'],
    ['Nếu sai, thiếu,  Trình lãnh đạo', 'sai, thiếu', 'Trình lãnh đạo'],
    ['Nếu sai, thiếu, lãnh đạo xem', 'sai, thiếu', 'lãnh đạo xem'],
    ['Nếu sai, thiếu quay lại bước 2', 'sai, thiếu', 'quay lại bước 2'],
    ['Nếu đạt  sang bước 2', 'đạt', 'sang bước 2'],
    ['Nếu đạt VỀ BƯỚC 2', 'đạt', 'VỀ BƯỚC 2'],
    ['Nếu phức tạp, họp, ghi sổ', 'phức tạp', 'họp, ghi sổ'],
    ['Nếu phức tạp,  họp', 'phức tạp', 'họp'],
    ['Nếu phức tạp', 'phức tạp', ''],
    ['Nếu 1,5 ha', '1,5 ha', ''],
    ['Nếu “không đạt”.: ký', 'không đạt', 'ký'],
    ['Nếu “ không đạt ”,: ký', 'không đạt', 'ký'],
    ["Nếu 'không đạt': ký", 'không đạt', 'ký'],
    ['Nếu loai = "A": ký', 'loai = "A"', 'ký'],
    ['Nếu "A" = loai: ký', '"A" = loai', 'ký'],
    ['Nếu "A" hoặc "B": ký', '"A" hoặc "B"', 'ký'],
    ['Nếu không đạt ... : ký', 'không đạt', 'ký'],
  ])('“%s”', (text, condition, consequence) => {
    expect(partsOf(text)).toEqual([[condition, consequence]])
  })

  it('what has no opening is a condition where nothing else stands before it', () => {
    expect(partsOf('không đạt: bước 2')).toEqual([['không đạt', 'bước 2']])
    expect(partsOf('Nếu không đạt\n- sai sót: bước 2')).toEqual([['không đạt, sai sót', 'bước 2']])
  })
})

describe('where a sentence ends', () => {
  it.each([
    ['Thẩm định. Ghi sổ', 'Thẩm định\nGhi sổ'],
    ['Thẩm định (lần 2). Ghi sổ', 'Thẩm định (lần 2)\nGhi sổ'],
    ['Thẩm định theo TT. số 2', 'Thẩm định theo TT. số 2'],
    ['Thẩm định 1.5 ha', 'Thẩm định 1.5 ha'],
    ['Thẩm định;ghi sổ', 'Thẩm định\nghi sổ'],
    ['- Thẩm định\n+ Ghi sổ\n• Lưu\n* Gửi\n– Báo', 'Thẩm định\nGhi sổ\nLưu\nGửi\nBáo'],
    ['a) Thẩm định\n2) Ghi sổ', 'Thẩm định\nGhi sổ'],
    ['→ Thẩm định\n? Ghi sổ\n↻ Lưu', 'Thẩm định\nGhi sổ\nLưu'],
    ['-Thẩm định\n-\n\n  ', 'Thẩm định'],
    ['', ''],
  ])('“%s”', (text, main) => {
    expect(readWork(text)).toEqual({ main, clauses: [] })
  })

  it.each([
    ['Nếu đạt: bước 3, nếu không: bước 4', ['onward', 'else']],
    ['Nếu khó: bước 3. nếu không, bước 4', ['way', 'else']],
    ['Nếu khó: bước 3, ngược lại: bước 4', ['way', 'else']],
    ['Nếu khó: bước 3, trường hợp còn lại: bước 4', ['way', 'else']],
    ['→ Nếu khó: bước 3', ['way']],
    ['Nếu khó: bước 3;; Nếu dễ: bước 4', ['way', 'way']],
  ])('“%s” holds %j', (text, kinds) => {
    expect(readWork(text).clauses.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('lines with a plus go on with the condition above, and are work where none is', () => {
    const { main, clauses } = readWork('+ Thẩm định\n- Nếu không đạt:\n+ Quay lại bước 2\nGhi sổ')
    expect(main).toBe('Thẩm định\nGhi sổ')
    expect(clauses).toMatchObject([{ kind: 'back', condition: 'không đạt', targets: ['2'] }])
  })
})

describe('work that is done in one case only', () => {
  it.each([
    ['Trường hợp cần xác minh: xác minh', 'xác minh'],
    ['Trường hợp cần xác minh:\n+ xác minh tại chỗ', 'xác minh tại chỗ'],
    ['Trường hợp cần xác minh: xác minh\n+ lập biên bản', 'xác minh lập biên bản'],
  ])('“%s”', (text, main) => {
    expect(readWork(text)).toEqual({ main, clauses: [], condition: 'cần xác minh' })
  })

  it.each([
    ['Trường hợp cần xác minh: xác minh\nGhi sổ', 'Ghi sổ', 1],
    ['Trường hợp khó: họp; trường hợp dễ: ghi sổ', '', 2],
    ['Trường hợp cần xác minh', '', 1],
    ['Trường hợp thiếu: Mẫu số 02', '', 1],
    ['Trường hợp khó: bước 2', '', 1],
  ])('not so “%s”', (text, main, count) => {
    const work = readWork(text)
    expect(work).not.toHaveProperty('condition')
    expect([work.main, work.clauses.length]).toEqual([main, count])
  })

  it.each([
    ['Nếu thiếu', true],
    ['• Nếu thiếu', true],
    ['1) Nếu thiếu', true],
    ['Khi cơ quan trả lời', true],
    ['Hồ sơ thiếu', true],
    ['Hồ sơ đủ', false],
    ['Xem nếu thiếu', false],
  ])('“%s” opens a condition: %s', (text, is) => {
    expect(isClause(text)).toBe(is)
  })
})
